// How fast records are read: invented ones, our reader beside another reader of the same format in the
// same run. Those others parse and make no records of what they parse; for RIS there is only the
// cutting of lines, which every reader does.
import { parse as parseBibtex } from "@retorquere/bibtex-parser";
import { SaxesParser } from "saxes";
import Papa from "papaparse";
import { readText } from "../../graph/read/read-text.ts";

const RECORDS = 50_000;
/** The other reader of BibTeX takes a millisecond for each entry. */
const ENTRIES = 5_000;
const RUNS = 3;

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

function csv(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `"${words(i, 9)}","Pell, Ada; Tran, Bo; Ruiz, Eva",${1990 + (i % 35)},Journal of ${words(i, 2)},10.1000/${i},"${words(i, 3)}; ${words(i + 1, 1)}","${words(i, 60)}, ""quoted""."`,
  );
  return `Title,Authors,Year,Journal,DOI,Keywords,Abstract\n${rows.join("\n")}\n`;
}

function jsonLines(count: number): string {
  return Array.from({ length: count }, (_, i) =>
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

function ris(count: number): string {
  return Array.from(
    { length: count },
    (_, i) =>
      `TY  - JOUR\nTI  - ${words(i, 9)}\nAU  - Pell, Ada\nAU  - Tran, Bo\nPY  - ${1990 + (i % 35)}\nJO  - Journal of ${words(i, 2)}\nVL  - 3\nSP  - 1\nEP  - 9\nDO  - 10.1000/${i}\nKW  - ${words(i, 1)}\nKW  - ${words(i + 3, 1)}\nAB  - ${words(i, 60)}.\nER  - \n`,
  ).join("\n");
}

function bibtex(count: number): string {
  return Array.from(
    { length: count },
    (_, i) =>
      `@article{k${i},\n  title = {${words(i, 9)}},\n  author = {Pell, Ada and Tr{\\"a}n, Bo},\n  year = {${1990 + (i % 35)}},\n  journal = {Journal of ${words(i, 2)}},\n  pages = {1--9},\n  doi = {10.1000/${i}},\n  abstract = {${words(i, 60)}.}\n}\n`,
  ).join("\n");
}

function xml(count: number): string {
  const entries = Array.from(
    { length: count },
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

function bareLines(text: string): void {
  const entries: Map<string, string>[] = [];
  for (const line of text.split("\n"))
    if (line.startsWith("TY")) entries.push(new Map());
    else entries.at(-1)!.set(line.slice(0, 2), line.slice(6));
}

interface Case {
  readonly name: string;
  readonly count: number;
  readonly text: (count: number) => string;
  readonly other: string;
  readonly bare: (text: string) => void;
}

const CASES: readonly Case[] = [
  {
    name: "BibTeX",
    count: ENTRIES,
    text: bibtex,
    other: "@retorquere/bibtex-parser",
    bare: (text) => void parseBibtex(text),
  },
  { name: "RIS", count: RECORDS, text: ris, other: "cutting lines", bare: bareLines },
  {
    name: "JSON lines",
    count: RECORDS,
    text: jsonLines,
    other: "JSON.parse",
    bare: (text) => {
      for (const line of text.split("\n")) JSON.parse(line);
    },
  },
  { name: "CSV", count: RECORDS, text: csv, other: "papaparse", bare: (t) => void Papa.parse(t) },
  { name: "DBLP XML", count: RECORDS, text: xml, other: "saxes", bare: bareXml },
];

/** Records a second, the best of some runs. */
function rate(count: number, run: () => void): number {
  let best = Infinity;
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return (1000 * count) / best;
}

/** Prints a line for each format. */
export function measureReaders(): void {
  console.log(`\nrecords a second, of invented records`);
  for (const { name, count, text, other, bare } of CASES) {
    const content = text(count);
    const read = readText(content, { file: name }).records.length;
    const ours = rate(count, () => readText(content, { file: name }));
    const theirs = rate(count, () => {
      bare(content);
    });
    console.log(
      `  ${name.padEnd(11)}${(content.length / 1e6).toFixed(0).padStart(4)} MB, ${read} read: ` +
        `ours ${ours.toFixed(0).padStart(7)}/s, ${other} alone ${theirs.toFixed(0).padStart(8)}/s, ratio ${(ours / theirs).toFixed(2)}`,
    );
  }
}
