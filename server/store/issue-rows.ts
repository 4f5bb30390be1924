// Paging through the issues of a corpus in the tables.
import type { ReadIssue } from "../../graph/index.ts";
import { fromStorable, storable } from "./copy-text.ts";
import type { Session } from "./database.ts";

/** What PostgreSQL holds in an integer. */
const MOST_LINES = 2 ** 31 - 1;

export interface IssueRange {
  readonly severity: ReadIssue["severity"] | null;
  readonly file: string | null;
  /** Null or not given: any. */
  readonly lines?: readonly [first: number, last: number] | null;
  readonly limit: number;
  /** Only issues after this row. */
  readonly after: number;
}

export interface IssueRows {
  readonly total: number;
  readonly items: readonly ReadIssue[];
  /** Row of the last item. */
  readonly last: number;
  readonly more: boolean;
}

export async function issueRows(
  session: Session,
  id: string,
  { severity, file, lines, limit, after }: IssueRange,
): Promise<IssueRows> {
  const where =
    "corpus_id = $1 AND ($2::text IS NULL OR severity = $2) AND ($3::text IS NULL OR file = $3) " +
    "AND line BETWEEN $4::integer AND $5::integer";
  const [first, last] = lines ?? [0, MOST_LINES];
  const parameters = [id, severity, file === null ? null : storable(file), first, last];
  const [counted] = await session.query(
    `SELECT count(*)::integer AS total FROM issues WHERE ${where}`,
    parameters,
  );
  const rows = await session.query(
    `SELECT * FROM issues WHERE ${where} AND issue > $6 ORDER BY issue LIMIT $7`,
    [...parameters, after, limit + 1],
  );
  const shown = rows.slice(0, limit);
  return {
    total: Number(counted?.["total"] ?? 0),
    items: shown.map(issueOf),
    last: Number(shown.at(-1)?.["issue"] ?? after),
    more: rows.length > limit,
  };
}

function issueOf(row: Readonly<Record<string, unknown>>): ReadIssue {
  const said = (name: string): string => fromStorable(String(row[name]));
  return {
    code: said("code"),
    severity: said("severity") as ReadIssue["severity"],
    file: said("file"),
    line: Number(row["line"]),
    column: Number(row["column"]),
    raw: said("raw"),
    message: said("message"),
  };
}
