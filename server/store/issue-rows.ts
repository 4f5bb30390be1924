// Paging through the issues of a corpus in the tables.
import type { ReadIssue } from "../../graph/index.ts";
import { fromStorable, storable } from "./copy-text.ts";
import type { Session } from "./database.ts";

export interface IssueRange {
  readonly severity: ReadIssue["severity"] | null;
  readonly file: string | null;
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
  { severity, file, limit, after }: IssueRange,
): Promise<IssueRows> {
  const where =
    "corpus_id = $1 AND ($2::text IS NULL OR severity = $2) AND ($3::text IS NULL OR file = $3)";
  const parameters = [id, severity, file === null ? null : storable(file)];
  const [counted] = await session.query(
    `SELECT count(*)::integer AS total FROM issues WHERE ${where}`,
    parameters,
  );
  const rows = await session.query(
    `SELECT * FROM issues WHERE ${where} AND issue > $4 ORDER BY issue LIMIT $5`,
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
