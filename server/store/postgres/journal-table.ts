// The journal as a table: the same lines as in a data folder, in one order for all processes. Places
// are given under a lock that is held until the line is there for all, so none appears behind another.
import { randomUUID } from "node:crypto";
import type { Session } from "../database.ts";
import { corpusOf, type JournalLine } from "../journal.ts";
import { holdName } from "../locks.ts";

/** A line as it was read. */
export interface PlacedLine {
  readonly place: number;
  readonly id: string;
  /** Null for the line after which reading began. */
  readonly line: JournalLine | null;
}

/** Lines from `place` on, that one without its content: who knows it can see whether it is the same. */
export async function linesFrom(session: Session, place: number): Promise<PlacedLine[]> {
  const rows = await session.query(
    "SELECT place, id, CASE WHEN place > $1 THEN line END AS line FROM journal WHERE place >= $1 ORDER BY place",
    [place],
  );
  return rows.map((row) => ({
    place: Number(row["place"]),
    id: String(row["id"]),
    line: row["line"] as JournalLine | null,
  }));
}

/** Until the transaction ends nobody else adds lines. */
export function lockJournal(session: Session): Promise<void> {
  return holdName(session, "journal");
}

/** Only for who has locked the journal. */
export async function addLine(session: Session, line: JournalLine): Promise<void> {
  const [next] = await session.query(
    "SELECT coalesce(max(place), 0) + 1 AS place, clock_timestamp()::text AS now FROM journal",
  );
  await session.query("INSERT INTO journal (place, id, made_at, line) VALUES ($1, $2, $3, $4)", [
    next?.["place"],
    randomUUID(),
    next?.["now"],
    JSON.stringify(line),
  ]);
}

/**
 * Leaves of all that was said of a corpus only that it was deleted. Places and ids stay, so that who
 * has read as far as one of them goes on from there. Only for who has locked the journal.
 */
export async function forgetCorpus(session: Session, id: string): Promise<void> {
  // Which lines are about it is not asked of the database: it cannot open half of a pair of surrogates.
  const rows = await session.query(
    "SELECT place, line FROM journal WHERE position($1 IN line::text) > 0",
    [JSON.stringify(id)],
  );
  const places = rows.flatMap(({ place, line }) =>
    corpusOf(line as JournalLine) === id ? Number(place) : [],
  );
  const left: JournalLine = { kind: "corpus-deleted", id };
  await session.query("UPDATE journal SET line = $2 WHERE place = ANY($1)", [
    places,
    JSON.stringify(left),
  ]);
  await addLine(session, left);
}
