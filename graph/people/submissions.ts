// A pasted list of submissions: any format that papers are read from, or a plain line each.
import { GIVEN } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import type { PaperRecord } from "../model/paper-record.ts";
import type { ReadIssue } from "../model/read-result.ts";
import { oneLine } from "../model/text.ts";
import { splitNames } from "../read/names.ts";
import { readText } from "../read/read-text.ts";
import type { Party, Submission } from "./conflict-answers.ts";
import type { PeopleIndex } from "./match-names.ts";
import type { NameMatch } from "./answers.ts";
import type { SubmissionText } from "./reviewer-answers.ts";

/** Papers of one list. */
export const MOST_SUBMISSIONS = 20_000;

const FILE = "submissions";

/** What a list says of a submission. */
export interface ReadSubmission {
  readonly key: string;
  readonly text: SubmissionText;
  readonly title: string | null;
  readonly authors: readonly {
    readonly name: string;
    readonly affiliations: readonly string[];
  }[];
}

export interface SubmissionList {
  readonly submissions: readonly ReadSubmission[];
  readonly issues: readonly ReadIssue[];
  /** What read it: a format, or `lines`. */
  readonly format: string;
}

/**
 * The submissions of a text: whatever `readText` takes (a table with headings, BibTeX, RIS, …), else a
 * line each with title and authors between a tab, a bar or the first semicolon, or blocks of a title and
 * a line of authors. A table's column of numbers is the key, else the source's own, else the place.
 * Cost: linear in the text.
 */
export function readSubmissions(text: string): SubmissionList {
  const read = readText(text, { file: FILE });
  const known = read.format !== null && read.records.length > 0;
  const list = known
    ? { submissions: read.records.map(fromRecord), issues: read.issues, format: read.format }
    : readLines(text);
  const extra = list.submissions.length - MOST_SUBMISSIONS;
  if (extra <= 0) return list;
  const message = `Only the first ${MOST_SUBMISSIONS} submissions were read; paste the rest as another list.`;
  return {
    ...list,
    submissions: list.submissions.slice(0, MOST_SUBMISSIONS),
    issues: [...list.issues, issueAt("too-many-submissions", 1, "", message)],
  };
}

/**
 * A submission with who of the collection its authors are.
 *
 * @param match who is meant by a name
 */
export function asSubmission(
  match: (name: string) => NameMatch,
  { key, title, authors }: ReadSubmission,
): Submission {
  const parties = authors.map(({ name, affiliations }) => ({
    ...partyOf(match(name)),
    affiliations,
  }));
  return { key, title, authors: parties };
}

/** A paper of the collection as a submission: who wrote it is known. */
export function submissionOfPaper({ corpus }: PeopleIndex, row: number): Submission {
  const { papers, authors, authorships } = corpus;
  return {
    key: papers.ids[row]!,
    title: papers.labels[row]!,
    authors: Array.from(rowOf(authorships, row), (author) => ({
      name: authors.names[author]!,
      affiliations: [],
      authors: [authors.ids[author]!],
    })),
  };
}

/** What a paper of the collection is about, with the keywords that its source gives. */
export function textOfPaper({ corpus }: PeopleIndex, row: number): SubmissionText {
  const { papers, keywords, paperKeywords } = corpus;
  const given: string[] = [];
  for (let k = paperKeywords.offsets[row]!; k < paperKeywords.offsets[row + 1]!; k++)
    if ((paperKeywords.where[k]! & GIVEN) > 0)
      given.push(keywords.labels[paperKeywords.items[k]!]!);
  return {
    title: papers.titles[row] ?? "",
    abstract: papers.abstracts[row] ?? "",
    keywords: given,
  };
}

/** Who is meant by a line, all of them where several may be. */
export function partyOf(match: NameMatch): Party {
  const { name, affiliation, author, candidates } = match;
  return {
    name,
    affiliations: affiliation === null ? [] : [affiliation],
    authors: author === null ? candidates.map(({ id }) => id) : [author],
  };
}

/** Headings of columns that number submissions, folded. */
const KEY_COLUMN = /^(?:(?:paper|submission)\s*)?(?:id|no|nr|number|#)\.?$/iu;

function fromRecord(record: PaperRecord, at: number): ReadSubmission {
  const { title, abstract, authors, authorDetails, keywords, source, extra } = record;
  const numbered = Object.entries(extra).find(([name]) => KEY_COLUMN.test(name.trim()));
  return {
    key: numbered?.[1] ?? source.key ?? String(at + 1),
    title,
    text: { title: title ?? "", abstract: abstract ?? "", keywords: keywords ?? [] },
    authors: (authors ?? []).map((name, k) => ({
      name,
      affiliations: authorDetails?.[k]?.affiliations ?? [],
    })),
  };
}

interface Block {
  readonly line: number;
  readonly lines: readonly string[];
}

function readLines(text: string): SubmissionList {
  const submissions: ReadSubmission[] = [];
  const issues: ReadIssue[] = [];
  for (const { line, lines } of blocksOf(text)) {
    const parts = partsOf(lines);
    if (parts === null) {
      const message =
        "No authors were found: write “Title; First Author, Second Author”, or paste a table with headings.";
      issues.push(issueAt("no-authors", line, lines.join(" "), message));
      continue;
    }
    const { names, details } = splitNames(parts.byline);
    submissions.push({
      key: parts.key ?? String(submissions.length + 1),
      title: parts.title,
      text: { title: parts.title, abstract: "", keywords: [] },
      authors: names.map((name, k) => ({ name, affiliations: details?.[k]?.affiliations ?? [] })),
    });
  }
  return { submissions, issues, format: "lines" };
}

/** Lines one by one where the first has title and authors, else several that stand between blank lines. */
function blocksOf(text: string): readonly Block[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const first = lines.find((line) => line.trim() !== "");
  const alone = first !== undefined && cut(first) !== null;
  const blocks: { line: number; lines: string[] }[] = [];
  let open = false;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") open = false;
    else if (open && !alone) blocks.at(-1)!.lines.push(line);
    else {
      blocks.push({ line: at + 1, lines: [line] });
      open = true;
    }
  }
  return blocks;
}

interface Parts {
  readonly key: string | null;
  readonly title: string;
  readonly byline: string;
}

function partsOf(lines: readonly string[]): Parts | null {
  const [first, ...rest] = lines;
  if (rest.length > 0) return numbered(first!, rest.map(oneLine).join(", "));
  const parts = cut(first!);
  return parts === null ? null : numbered(parts[0], parts[1]);
}

/** Title and byline of a line; null where nothing parts them. */
function cut(line: string): readonly [title: string, byline: string] | null {
  for (const mark of ["\t", "|", ";"]) {
    const cells = line.split(mark).map(oneLine);
    const filled = cells.filter((cell) => cell !== "");
    // A column of numbers before the title belongs to it, as its key.
    const at = filled.length > 2 && /^#?\d+$/u.test(filled[0]!) ? 2 : 1;
    if (filled.length > at)
      return [filled.slice(0, at).join(". "), filled.slice(at).join(mark === "\t" ? ", " : "; ")];
  }
  return null;
}

const NUMBERED = /^(?:(?:#|paper\s+)(\d{1,6})[.):]?|(\d{1,6})[.):])\s+(?=\S)/iu;

function numbered(title: string, byline: string): Parts | null {
  const number = NUMBERED.exec(title);
  const rest = oneLine(number === null ? title : title.slice(number[0].length));
  return rest === "" || byline === ""
    ? null
    : { key: number?.[1] ?? number?.[2] ?? null, title: rest, byline };
}

function issueAt(code: string, line: number, raw: string, message: string): ReadIssue {
  const place = { file: FILE, line, column: 1, raw: raw.slice(0, 500) };
  return { code, severity: "skipped", message, ...place };
}
