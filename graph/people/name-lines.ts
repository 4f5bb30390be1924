// A pasted list of names, one a line, taken apart: the name in every way it can be read, and what
// stands beside it (ORCID iD, e-mail address, affiliation).
import { displayPersonName, parsePersonName } from "../model/person-name.ts";
import type { ReadIssue } from "../model/read-result.ts";
import { foldWords, oneLine } from "../model/text.ts";
import type { NameLine } from "./answers.ts";

/** Lines that are read; a conference has fewer reviewers. */
export const MOST_NAMES = 20_000;
/** Characters of a line that can be a name with its affiliation. */
const LONGEST_LINE = 1_000;
/** Words of the longest name. */
const MOST_WORDS = 8;

/** A line with the ways in which its name can be read, likeliest first; none for an ORCID iD alone. */
export interface ReadNameLine extends NameLine {
  readonly readings: readonly string[];
}

export interface NameList {
  readonly lines: readonly ReadNameLine[];
  readonly issues: readonly ReadIssue[];
}

const ORCID = /(?:https?:\/\/(?:www\.)?orcid\.org\/)?\b(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])\b/u;
const LIST_MARK = /^\s*(?:[-*•·–—]|\(?\d{1,5}[.):\]]|\[\d{1,5}\])\s+/u;
const HONORIFIC =
  /^(?:(?:prof|professor|dr|doctor|mr|mrs|ms|assoc|asst|ing|dipl|pd|habil)\b\.?[\s-]*)+(?=\S)/iu;
const DEGREE =
  /(?<![,\s])[,\s]+(?:ph\.?\s?d|m\.?\s?d|m\.?\s?sc|b\.?\s?sc|dr\.?\s?rer\.?\s?nat)\.?$/iu;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;
/** Words that stand in no name. */
const PLACE =
  /(?:^|\s)(?:universi\w*|univ|institut\w*|college|school|laborator\w*|labs?|department|dept|faculty|cent(?:er|re)|hospital|academy|inc|gmbh|ltd|corp|company|research|google|deepmind|microsoft|meta|amazon|apple|nvidia|ibm|mit|eth|epfl|cnrs|inria)(?=\s|$)/u;
const HEADING_WORDS = new Set(
  "name names first last given family surname full author authors reviewer reviewers email mail e affiliation institution organization organisation orcid id no nr and of".split(
    " ",
  ),
);

/**
 * The names of a text, one a line: `Ada Lind`, `Lind, Ada`, `A. B. Lind`, with list marks, titles
 * and degrees passed over and an ORCID iD, an e-mail address and an affiliation after it set aside.
 * A line of names between semicolons is read as several, so is a byline (names between commas, “and”
 * before the last) that stands alone, names four or more, or of which each part is somebody by
 * `isPerson`: `Ada Lind, Some Town` among other lines is a name with its place. An ORCID iD alone will do. Blank lines and a heading are passed over, lines
 * without a name are issues. Cost: linear in the text.
 *
 * @param isPerson whether a text of two words or more is the name of a person; nobody knows unless said
 */
export function readNameLines(
  text: string,
  isPerson: (name: string) => boolean = () => false,
): NameList {
  const lines: ReadNameLine[] = [];
  const issues: ReadIssue[] = [];
  const seen = new Map<string, number>();
  const issue = (code: string, line: number, raw: string, message: string): void => {
    const severity = code === "repeated-name" ? "note" : "skipped";
    issues.push({
      code,
      severity,
      file: "names",
      line,
      column: 1,
      raw: raw.slice(0, 500),
      message,
    });
  };
  const written = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const alone = written.filter((line) => line.trim() !== "").length === 1;
  for (const [at, whole] of written.entries()) {
    if (whole.trim() === "") continue;
    const number = at + 1;
    if (lines.length >= MOST_NAMES) {
      issue(
        "too-many-names",
        number,
        whole,
        `Only the first ${MOST_NAMES} names were read; paste the rest as another list.`,
      );
      break;
    }
    if (whole.length > LONGEST_LINE) {
      issue("line-too-long", number, whole, "The line is too long to be a name; one name a line.");
      continue;
    }
    if (lines.length === 0 && isHeading(whole)) continue;
    for (const raw of namesOfLine(whole, alone, isPerson)) {
      const read = readLine(raw, number);
      if (read === null) {
        issue("no-name", number, raw, "The line holds no name.");
        continue;
      }
      const key = `${foldWords(read.name)}|${read.orcid ?? read.email ?? foldWords(read.affiliation ?? "")}`;
      const before = seen.get(key);
      if (before !== undefined) {
        issue("repeated-name", number, raw, `The name stands in line ${before} already.`);
        continue;
      }
      seen.set(key, number);
      lines.push(read);
    }
  }
  return { lines, issues };
}

/** The parts of a line where every one of them can be a name in full, else the line. */
function namesOfLine(
  line: string,
  alone: boolean,
  isPerson: (name: string) => boolean,
): readonly string[] {
  const between = fullNames(line.split(";"), 4);
  if (between.length > 1) return between;
  const byline = fullNames(line.replace(DEGREE, "").split(/\s(?:and|&)\s|,/u), 5);
  if (byline.length >= (alone ? 2 : 4)) return byline;
  // `Lind Moreau, Ada Maria` may be one.
  return byline.length > 1 && byline.every(isPerson) && !isPerson(line) ? byline : [line];
}

/** The parts that are not blank; none where one of them is no name of two words or more. */
function fullNames(parts: readonly string[], mostWords: number): readonly string[] {
  const names = parts.map((part) => part.trim()).filter((part) => part !== "");
  const all = names.every((part) => {
    const words = foldWords(part).split(" ");
    return words.length >= 2 && words.length <= mostWords && !/[\d@]/u.test(part) && !isPlace(part);
  });
  return all ? names : [];
}

/** Takes one line apart; null when no letters are left that could be a name. */
function readLine(raw: string, line: number): ReadNameLine | null {
  const orcid = ORCID.exec(raw)?.[1]?.toUpperCase() ?? null;
  const { rest, email } = withoutAddresses(raw.replace(ORCID, " "));
  const aside: string[] = [];
  const open = rest.replace(/[([{<]([^()[\]{}<>]*)[)\]}>]/gu, (_, inside: string) => {
    aside.push(inside.trim());
    return " ";
  });
  const [first = "", ...others] = open
    .replace(/["“”„]/gu, " ")
    .split(/\t|\||;|\s[-–—]\s|\s@\s/u)
    .map((part) => oneLine(part).replace(/^[,\s]+|(?<![,:\s])[,:\s]+$/gu, ""))
    // A column of numbers says nothing of a name.
    .filter((part) => part !== "" && !/^[\d.]+$/u.test(part));
  // Two columns of a table: family and given name, or the other way round.
  const second = others[0];
  const inColumns = second !== undefined && isOneWord(first) && canBeGiven(second);
  const head = inColumns ? `${first}, ${second}` : first;
  aside.push(...(inColumns ? others.slice(1) : others));
  const parts = head
    .replace(LIST_MARK, "")
    .replace(HONORIFIC, "")
    .replace(DEGREE, "")
    .split(",")
    .map((part) => part.trim().replace(HONORIFIC, ""))
    .filter((part) => part !== "");
  const { readings, used } = readingsOf(parts, email);
  const [name] = readings;
  // An ORCID iD says who is meant without a name.
  if (name === undefined && orcid === null) return null;
  const affiliation = [...parts.slice(used), ...aside].filter((part) => part !== "").join(", ");
  return {
    line,
    raw: raw.trim(),
    name: name === undefined ? orcid! : displayPersonName(parsePersonName(name)),
    readings,
    orcid,
    email,
    affiliation: affiliation === "" ? null : affiliation,
  };
}

/** Ways to read the parts between commas, and how many of them the likeliest takes. */
function readingsOf(
  parts: readonly string[],
  email: string | null,
): { readonly readings: readonly string[]; readonly used: number } {
  const [first, second, third] = parts;
  if (first === undefined || !/\p{L}/u.test(first)) {
    const name = nameInAddress(email);
    return { readings: name === null ? [] : [name], used: 0 };
  }
  if (foldWords(first).split(" ").length > MOST_WORDS) return { readings: [], used: 1 };
  if (second === undefined) return { readings: [first], used: 1 };
  if (SUFFIX.test(second)) {
    const count = third !== undefined && canBeGiven(third) ? 3 : 2;
    return { readings: [parts.slice(0, count).join(", ")], used: count };
  }
  if (!canBeGiven(second)) return { readings: [first], used: 1 };
  const familyFirst = `${first}, ${second}`;
  if (isOneWord(first)) return { readings: [familyFirst, `${first} ${second}`], used: 2 };
  // `Ada Lind, Oxford` or `Lind Moreau, Ada`: the collection may know.
  return isOneWord(second) && second.length > 2
    ? { readings: [first, familyFirst], used: 1 }
    : { readings: [familyFirst, first], used: 2 };
}

function canBeGiven(part: string): boolean {
  const words = foldWords(part).split(" ");
  return words.length <= 3 && /\p{L}/u.test(part) && !/[\d@]/u.test(part) && !isPlace(part);
}

function isOneWord(part: string): boolean {
  return part !== "" && !part.includes(" ");
}

function isPlace(part: string): boolean {
  return PLACE.test(foldWords(part));
}

/** Without addresses of pages and people; the first e-mail address is kept. */
function withoutAddresses(text: string): { readonly rest: string; readonly email: string | null } {
  let email: string | null = null;
  const kept = text.split(/(\s+|[<>()[\],;|"])/u).map((token) => {
    if (/^(?:https?:\/\/|www\.)/iu.test(token)) return "";
    const at = token.indexOf("@");
    if (at < 1 || token.indexOf(".", at) < 0) return token;
    email ??= token.replace(/^mailto:/iu, "").toLowerCase();
    return "";
  });
  return { rest: kept.join(""), email };
}

/** `ada.lind@…` → `ada lind`; null where the address does not spell a name. */
function nameInAddress(email: string | null): string | null {
  const words = (email?.split("@")[0] ?? "").split(/[._-]/u).filter((word) => word !== "");
  const isName = words.length >= 2 && words.every((word) => /^\p{L}+$/u.test(word));
  return isName ? words.join(" ") : null;
}

function isHeading(line: string): boolean {
  const words = foldWords(line).split(" ");
  return words[0] !== "" && words.every((word) => HEADING_WORDS.has(word));
}
