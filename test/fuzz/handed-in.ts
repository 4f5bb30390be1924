// What else people hand in: lists of names, submissions and papers that are wanted, texts of unknown
// encoding, archives, backups, and any list as it is shown before it is imported.
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { indexPeople, matchNames } from "../../graph/people/match-names.ts";
import { readNameLines } from "../../graph/people/name-lines.ts";
import { readSubmissions } from "../../graph/people/submissions.ts";
import { readSheet } from "../../graph/index.ts";
import { BackupError, readBackup } from "../../server/backup/read-backup.ts";
import { wantedIn } from "../../server/fetch/wanted.ts";
import { heldSource } from "../../server/jobs/byte-source.ts";
import { decodeText } from "../../server/jobs/decode-text.ts";
import { readAll } from "../../server/jobs/read-stream.ts";
import { TextStream } from "../../server/jobs/text-stream.ts";
import { SMALL_LISTING } from "../support/listings.ts";
import { TINY_CORPUS } from "../support/tiny-corpus.ts";
import type { AllBeginnings } from "./beginnings.ts";
import { behaviourOfIssues, wrongInIssues } from "./check-reading.ts";
import { guarded, refusable, type Reaction, type Subject } from "./subject.ts";

const NAMES = `Name, affiliation
1. Prof. Ada Lind, University of Reeds
Chen, Bo <bo@moss.example>
Cyra Ruiz; Désirée Moreau; Edda Delba
0000-0002-1825-0097
- Lind, A. B., Jr. (Some Institute)
`;
const SUBMISSIONS = [
  "Reeds in Ponds\tAda Lind, Bo Chen\nMoss on Stones\tCyra Ruiz\n",
  "Reeds in Ponds | Ada Lind; Bo Chen\nMoss on Stones | Cyra Ruiz\n",
  "id,title,authors\n1,Reeds in Ponds,Ada Lind; Bo Chen\n2,Moss on Stones,Cyra Ruiz\n",
  "Reeds in Ponds\nAda Lind, Bo Chen\n\nMoss on Stones\nCyra Ruiz\n",
];
const WANTED = `10.1000/reeds.1
https://doi.org/10.1000/moss(2)
arXiv:2001.00001v2
PMID: 12345678
* Lind and Chen (2019): Reeds in Ponds, and What Grows Beside
https://pubmed.ncbi.nlm.nih.gov/1234567/
`;

const people = indexPeople(TINY_CORPUS);

function checkNames(text: string): Reaction {
  const { lines, issues } = readNameLines(text);
  matchNames(people, text);
  const wrong = lines.some(({ readings }) => readings.some((one) => one.trim() === ""))
    ? "a name without letters"
    : wrongInIssues(issues, text.split(/\r\n|[\r\n\u0085\u2028\u2029]/u).length);
  return { wrong, behaviour: `${sizeOf(lines)} ${behaviourOfIssues(issues)}` };
}

function checkSubmissions(text: string): Reaction {
  const { submissions, issues, format } = readSubmissions(text);
  const wrong = submissions.some(({ key }) => key === "") ? "a submission without a key" : null;
  return { wrong, behaviour: `${format} ${sizeOf(submissions)} ${behaviourOfIssues(issues)}` };
}

function checkWanted(text: string): Reaction {
  const wanted = wantedIn(text);
  const kinds = wanted.map(({ doi, arxiv, pmid, readings }) => {
    const numbers = [doi, arxiv, pmid].map((number) => (number === null ? "-" : "x"));
    return [...numbers, readings.length].join("");
  });
  const wrong = wanted.some(({ line }) => line === "") ? "an empty line is wanted" : null;
  return { wrong, behaviour: [...new Set(kinds)].sort().join(" ") };
}

function checkSheet(text: string): Reaction {
  const sheet = readSheet(text, { file: "f" });
  const beginning = readSheet(text, { file: "f" }, false);
  const wrong = [sheet, beginning].some(({ format, refusal }) => format === null && refusal === "")
    ? "refused without words"
    : null;
  return { wrong, behaviour: `${String(sheet.format)} ${sizeOf(sheet.rows)}` };
}

/** Bytes say the same whether they come at once or one after the other. */
function checkEncoding(text: string): Reaction {
  const bytes = Buffer.from(text, "latin1");
  const whole = decodeText("f", bytes);
  const stream = new TextStream("f");
  let streamed = "";
  for (let at = 0; at < bytes.length; at += 700)
    streamed += stream.write(bytes.subarray(at, at + 700));
  streamed += stream.end();
  const wrong = streamed === whole.text ? null : "another text comes of pieces";
  return { wrong, behaviour: behaviourOfIssues(whole.issues) };
}

/** Most that may be unpacked here. */
const ROOM = 4_000_000;

async function checkArchive(text: string): Promise<Reaction> {
  const bytes = new Uint8Array(Buffer.from(text, "latin1"));
  const said = { name: "f.zip", format: null, venue: null, year: null };
  const reads = await readAll(heldSource({ ...said, bytes }), ROOM);
  const wrong =
    reads.length === 0
      ? "nothing is said of it"
      : reads.some(({ format, issues }) => format === null && issues.length === 0)
        ? "refused without words"
        : null;
  const behaviour = reads.map(
    ({ format, issues }) => `${String(format)} ${behaviourOfIssues(issues)}`,
  );
  return { wrong, behaviour: [...new Set(behaviour)].sort().join(", ") };
}

// eslint-disable-next-line @typescript-eslint/require-await -- lines that are there come at once
async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split("\n");
}

async function checkBackup(text: string): Promise<Reaction> {
  let collections = 0;
  for await (const { leftOut } of readBackup(linesOf(text))) collections += 1 + leftOut.length;
  return { wrong: null, behaviour: `${Math.ceil(Math.log2(collections + 1))}` };
}

const BACKUP = [
  { asterism: "backup", version: 1 },
  {
    corpus: {
      entry: {
        id: "0123456789abcdef",
        name: "Reeds",
        createdAt: "2024-02-03T04:05:06.000Z",
        fingerprint: "0123",
      },
      steps: [[{ kind: "hide", type: "author", id: "author:ada-lind" }], []],
      undone: [],
      tags: [{ name: "to read", note: "", color: 0, members: [] }],
      files: 1,
    },
  },
  {
    file: {
      said: { name: "a.txt", format: null, venue: null, year: 2001 },
      length: 3,
      sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    },
  },
  { bytes: "YWJj" },
  { end: 1 },
]
  .map((line) => JSON.stringify(line))
  .join("\n");

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const sizeOf = (list: readonly unknown[]): number => Math.ceil(Math.log2(list.length + 1));

/** @param lists by the name of their reader */
export function handedInSubjects(lists: AllBeginnings): readonly Subject[] {
  const all = [...lists.values()].flatMap(({ short }) => short);
  const subject = (name: string, short: readonly string[], react: Subject["react"]): Subject => ({
    ...{ name, beginnings: { short, long: [] }, react },
  });
  const plain = (check: (text: string) => Reaction) => (text: string) => guarded(() => check(text));
  const listing = strToU8(SMALL_LISTING);
  const zips = [
    zipSync({ "a.txt": listing, "folder/b.txt": strToU8("Reeds\nAda Lind\n") }),
    zipSync({ "a.txt": [listing, { level: 0 }] }),
    zipSync({
      "a.txt.gz": gzipSync(listing),
      "../x": strToU8("x"),
      "b.zip": zipSync({ a: listing }),
    }),
  ];
  return [
    subject("list of names", [NAMES], plain(checkNames)),
    subject("submissions", SUBMISSIONS, plain(checkSubmissions)),
    subject("list of wanted papers", [WANTED], plain(checkWanted)),
    subject("preview", all, plain(checkSheet)),
    subject(
      "encoding",
      ["utf8", "latin1", "utf16le"].flatMap((encoding) =>
        [SMALL_LISTING, NAMES].map((text) => latin1(Buffer.from(text, encoding as BufferEncoding))),
      ),
      plain(checkEncoding),
    ),
    subject("zip", zips.map(latin1), refusable(checkArchive, [])),
    subject(
      "gzip",
      [latin1(gzipSync(listing)), latin1(gzipSync(gzipSync(listing)))],
      refusable(checkArchive, []),
    ),
    subject("backup", [BACKUP], refusable(checkBackup, [BackupError])),
  ];
}
