// How fast tables, JSON lines and XML are read: invented records, our reader beside the bare parser
// of the same format, which makes no records of what it parses.
import { SaxesParser } from "saxes";
import Papa from "papaparse";
import { readText } from "../../../graph/read/read-text.ts";

const RECORDS = 50_000;

const WORDS = "reeds fens ponds marsh weave count scale learn drift bloom stone river cloud".split(
  " ",
);

/** A few words, other ones for each number. */
function words(seed: number, count: number): string {
  return Array.from(
    { length: count },
    (_, i) => WORDS[(seed * 7 + i * 5 + (seed >> i)) % WORDS.length],
  ).join(" ");
}

function csv(): string {
  const rows = Array.from(
    { length: RECORDS },
    (_, i) =>
      `"${words(i, 9)}","Pell, Ada; Tran, Bo; Ruiz, Eva",${1990 + (i % 35)},Journal of ${words(i, 2)},10.1000/${i},"${words(i, 3)}; ${words(i + 1, 1)}","${words(i, 60)}, ""quoted""."`,
  );
  return `Title,Authors,Year,Journal,DOI,Keywords,Abstract\n${rows.join("\n")}\n`;
}

function jsonLines(): string {
  return Array.from({ length: RECORDS }, (_, i) =>
    JSON.stringify({
      corpusid: i,
      externalids: { DOI: `10.1000/${i}`, ArXiv: null },
      title: words(i, 9),
      authors: [
        { authorId: String(i), name: "Ada Pell" },
        { authorId: String(i + 1), name: "Bo Tran" },
      ],
      venue: `Journal of ${words(i, 2)}`,
      year: 1990 + (i % 35),
      citationcount: i % 100,
      publicationtypes: ["JournalArticle"],
      journal: { name: words(i, 2), pages: "1-9", volume: "3" },
    }),
  ).join("\n");
}

function xml(): string {
  const entries = Array.from(
    { length: RECORDS },
    (_, i) =>
      `<article mdate="2020-01-01" key="journals/reeds/A${i}">\n<author>Ada Pell</author>\n<author>B&ouml; Tran</author>\n<title>${words(i, 9)}.</title>\n<pages>1-9</pages>\n<year>${1990 + (i % 35)}</year>\n<journal>J. ${words(i, 2)}</journal>\n<ee>https://doi.org/10.1000/${i}</ee>\n</article>`,
  );
  return `<?xml version="1.0"?>\n<dblp>\n${entries.join("\n")}\n</dblp>\n`;
}

function bareXml(text: string): void {
  const parser = new SaxesParser();
  parser.on("error", () => undefined);
  parser.write(text).close();
}

const CASES = [
  { name: "CSV", text: csv, other: "papaparse", bare: (text: string) => void Papa.parse(text) },
  {
    name: "JSON lines",
    text: jsonLines,
    other: "JSON.parse",
    bare: (text: string) => {
      for (const line of text.split("\n")) JSON.parse(line);
    },
  },
  { name: "DBLP XML", text: xml, other: "saxes", bare: bareXml },
];

/** Records a second, the best of some runs. */
function rate(run: () => void): number {
  let best = Infinity;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return (1000 * RECORDS) / best;
}

/** Prints a line for each format. */
export function printSpeed(): void {
  console.log(`\nRecords a second, of ${RECORDS} invented records`);
  for (const { name, text, other, bare } of CASES) {
    const content = text();
    const records = readText(content, { file: name }).records.length;
    const ours = rate(() => readText(content, { file: name }));
    const theirs = rate(() => {
      bare(content);
    });
    console.log(
      `  ${name.padEnd(12)}${(content.length / 1e6).toFixed(0).padStart(4)} MB  read ${records}  ours ${ours.toFixed(0).padStart(8)}/s   ${other} alone ${theirs.toFixed(0).padStart(8)}/s`,
    );
  }
}
