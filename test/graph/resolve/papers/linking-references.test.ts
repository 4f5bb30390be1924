// References that only a shorter list has, and that lead to papers here.
import { expect, test } from "vitest";
import { EMPTY_RECORD } from "../../../../graph/model/paper-record.ts";
import { buildNetwork } from "../../../../graph/index.ts";
import { readText } from "../../../../graph/read/read-text.ts";
import { resolveRecords } from "../../../../graph/resolve/resolve.ts";

const NBIB = `PMID- 11
TI  - Reeds of the northern pond
FAU - Pell, Ada
DP  - 2001
AID - 10.1000/old [doi]

PMID- 12
TI  - A winter of frogs and reeds
FAU - Tran, Bo
DP  - 2002
`;
const FIRST = ["10.1000/OLD", "10.9999/x", "10.9999/y"];
const NEW = "Reeds and frogs together";
const CITING = [
  { ...EMPTY_RECORD, title: NEW, doi: "10.1000/new", references: FIRST },
  {
    ...EMPTY_RECORD,
    title: NEW,
    doi: "10.1000/new",
    references: ["pmid:11", "pmid:12", "pmid:99"],
  },
].map((record, line) => ({ ...record, source: { file: "b", line, format: "bibtex", key: null } }));

test("of several lists the longest counts, with what else links to papers here", () => {
  const old = readText(NBIB, { file: "a.nbib" }).records;
  const records = [...old, ...CITING];
  const { papers } = resolveRecords(records);
  const citing = papers.titles.indexOf(NEW);
  // pmid:11 is the paper of the first list's first DOI: harmless twice. Of pmid:99 nothing is here.
  expect(papers.references[citing]).toEqual([...FIRST, "pmid:11", "pmid:12"]);
  const { nodes, links } = buildNetwork(resolveRecords(records), "citation");
  expect([nodes.ids.length, links.sources.length]).toEqual([3, 2]);
});
