// The corpora of the benchmark as files: the ACL Anthology as it is, invented papers as lines of JSON in the
// shape of Semantic Scholar's.
import { closeSync, existsSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { streamRecords } from "../../support/generate-records.ts";
import { ACL, ACL_CORPUS } from "./corpus.ts";

const LINES_AT_ONCE = 1000;

/** The path of a corpus, written where it has to be; null where it is not on this machine. */
export function fileOf(name: string, folder: string): string | null {
  if (name === ACL_CORPUS) return existsSync(ACL) ? ACL : null;
  const path = join(folder, `${name}.jsonl`);
  const file = openSync(path, "w");
  let lines: string[] = [];
  const write = (): void => {
    writeSync(file, lines.join(""));
    lines = [];
  };
  let count = 0;
  for (const record of streamRecords(Number(name), 7, { keywords: false })) {
    const { title, abstract, venue, year, authors } = record;
    const paperId = (count++).toString(16).padStart(40, "0");
    const people = (authors ?? []).map((author) => ({ name: author }));
    const paper = { paperId, title, abstract, venue, year, authors: people };
    if (lines.push(`${JSON.stringify(paper)}\n`) === LINES_AT_ONCE) write();
  }
  write();
  closeSync(file);
  return path;
}
