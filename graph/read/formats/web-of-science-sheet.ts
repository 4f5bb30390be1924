// Format: Web of Science's sheet for Excel, saved as a table: its tags spelled out as headings.
import type { Detection, FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { tablePieces } from "../pieces/table-pieces.ts";
import { Reading } from "../reading.ts";
import type { SourceText } from "../source-text.ts";
import { CsvRows } from "./table/csv-rows.ts";
import { tableHeader } from "./table/header.ts";
import { foldHeading } from "./table/headings.ts";
import { addWosEntry } from "./web-of-science-record.ts";
import { wosRow } from "./web-of-science-table.ts";

const NAME = "web-of-science-sheet";

/** Its headings and the tags that they spell out. */
const TAGS: ReadonlyMap<string, string> = new Map(
  `PT Publication Type|AU Authors|BA Book Authors|BE Book Editors|GP Book Group Authors|AF Author Full Names
  BF Book Author Full Names|CA Group Authors|TI Article Title|SO Source Title|SE Book Series Title|BS Book Series Subtitle
  LA Language|DT Document Type|CT Conference Title|CY Conference Date|CL Conference Location|SP Conference Sponsor
  HO Conference Host|DE Author Keywords|ID Keywords Plus|AB Abstract|C1 Addresses|C3 Affiliations|RP Reprint Addresses
  EM Email Addresses|RI Researcher Ids|OI ORCIDs|FU Funding Orgs|FP Funding Name Preferred|FX Funding Text
  CR Cited References|NR Cited Reference Count|TC Times Cited, WoS Core|Z9 Times Cited, All Databases
  U1 180 Day Usage Count|U2 Since 2013 Usage Count|PU Publisher|PI Publisher City|PA Publisher Address|SN ISSN|EI eISSN
  BN ISBN|J9 Journal Abbreviation|JI Journal ISO Abbreviation|PD Publication Date|PY Publication Year|VL Volume|IS Issue
  PN Part Number|SU Supplement|SI Special Issue|MA Meeting Abstract|BP Start Page|EP End Page|AR Article Number|DI DOI
  DL DOI Link|D2 Book DOI|EA Early Access Date|PG Number of Pages|WC WoS Categories|WE Web of Science Index
  SC Research Areas|GA IDS Number|PM Pubmed Id|OA Open Access Designations|HC Highly Cited Status|HP Hot Paper Status
  DA Date of Export|UT UT (Unique WOS ID)|UT UT (Unique ID)`
    .split(/\||\n\s*/)
    .map((line) => [foldHeading(line.slice(3)), line.slice(0, 2)] as const),
);

/** Headings that this sheet has and no other. */
const OWN = ["Authors", "Article Title", "Source Title", "Times Cited, All Databases"];

function detect(source: SourceText): Detection {
  const header = tableHeader(source.text);
  const has = header !== null && OWN.every((heading) => header.folded.has(foldHeading(heading)));
  return has
    ? { score: 0.99, why: "a table with the headings of Web of Science" }
    : {
        score: 0,
        why: `a table without the headings ${OWN.map((name) => `"${name}"`).join(", ")}`,
      };
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  const header = tableHeader(source.text);
  if (header === null) return reading.finish();
  const tags = header.headings.map((heading) => TAGS.get(foldHeading(heading)) ?? heading);
  reading.passage("note", "file-frame", 0, header.row.to, "The headings of the columns.");
  const rows = new CsvRows(source.text, header.delimiter);
  for (let row = rows.next(); row !== null; row = rows.next()) {
    if (row.from === header.row.from) rows.width = row.cells.length;
    if (row.from <= header.row.from || row.fault === "broken" || row.cells.length < 3) continue;
    const entry = wosRow(tags, row.cells, row.from);
    entry.to = row.to;
    addWosEntry(reading, entry);
  }
  return reading.finish("no-row", "A line that is no row of the table.");
}

/** Rows by which delimiter and headings are found again in each piece. */
const HEADER_ROWS = 40;

export const webOfScienceSheet: FormatReader = {
  name: NAME,
  title: "Web of Science (Excel sheet as CSV)",
  detect,
  read,
  inPieces: (beginning, options) => tablePieces(read, beginning, options, HEADER_ROWS),
};
