// Layout: a file of papers that unfold: `<details><summary>1. Title</summary>`, then labelled lines,
// links and a quoted abstract, up to `</details>`.
import { entryParts } from "../entry/entry.ts";
import { evidenceFor } from "../entry/parts.ts";
import type { EntryLine, EntryParts } from "../entry/parts.ts";
import { addEntry } from "../entry/record.ts";
import type { FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { HeadingStack, headingOf } from "../markdown/headings.ts";
import { inlineText } from "../markdown/inline.ts";
import { Reading } from "../reading.ts";
import { wordCount } from "../shapes.ts";
import { tidyLine } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";

const NAME = "daily-readme";

interface Fold {
  readonly from: number;
  /** One past `</details>`. */
  readonly to: number;
  readonly summary: EntryLine;
  readonly body: readonly EntryLine[];
  readonly parts: EntryParts;
  readonly number: string | null;
  /** What the summary says behind the title: stars, votes. */
  readonly behind: string;
}

const ONLY_TAGS = /^(?:<\/?[a-z][^<>]*>\s*)+$/i;

/** The part of the summary that is the title: bold if anything is bold, else all of it. */
function summaryOf(text: string): { number: string | null; title: string; behind: string } {
  const inner = text.replace(/^.*?<summary[^<>]*>/is, "").replace(/<\/summary>.*$/is, "");
  const { marked, behind } = boldIn(inner) ?? { marked: inner, behind: "" };
  const plain = tidyLine(inlineText(marked).plain.replaceAll("\n", " "));
  const numbered = /^#?(\d{1,4})\s*[.):、]\s*(?=\S)/.exec(plain);
  return {
    number: numbered?.[1] ?? null,
    title: numbered ? plain.slice(numbered[0].length) : plain,
    behind: tidyLine(inlineText(behind).plain),
  };
}

/** What opens and closes bold text; between asterisks there has to be some. */
const BOLD: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/<b>/i, /<\/b>/i],
  [/<strong>/i, /<\/strong>/i],
  [/\*\*/, /(?<=[^])\*\*/],
];

/** The first bold text and what stands behind it; null where nothing is bold. */
function boldIn(text: string): { marked: string; behind: string } | null {
  const found = BOLD.flatMap(([open, close]) => {
    const begins = open.exec(text);
    if (begins === null) return [];
    const rest = text.slice(begins.index + begins[0].length);
    const ends = close.exec(rest);
    if (ends === null) return [];
    const marked = rest.slice(0, ends.index);
    return [{ at: begins.index, marked, behind: rest.slice(ends.index + ends[0].length) }];
  });
  return found.sort((a, b) => a.at - b.at)[0] ?? null;
}

function foldsIn(source: SourceText): Fold[] {
  const { lines } = source;
  const folds: Fold[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!/<details\b/i.test(lines[i]!)) continue;
    let to = i;
    while (
      to < lines.length &&
      !/<\/details>/i.test(lines[to]!) &&
      (to === i || !/<details\b/i.test(lines[to]!))
    )
      to++;
    const closed = to < lines.length && /<\/details>/i.test(lines[to]!);
    const end = closed ? to + 1 : to;
    let at = i;
    while (at < end && !/<summary\b/i.test(lines[at]!)) at++;
    if (at < end) {
      let until = at;
      while (until < end - 1 && !/<\/summary>/i.test(lines[until]!)) until++;
      const { number, title, behind } = summaryOf(lines.slice(at, until + 1).join(" "));
      const body: EntryLine[] = [];
      for (let k = until + 1; k < end; k++) {
        const text = tidyLine(lines[k]!);
        if (text !== "" && !ONLY_TAGS.test(text)) body.push({ index: k, text });
      }
      const summary = { index: at, text: title };
      const parts = entryParts([{ index: at, text: "" }, ...body]);
      parts.title = title === "" ? null : title;
      folds.push({ from: i, to: end, summary, body, parts, number, behind });
    }
    i = Math.max(i, end - 1);
  }
  return folds;
}

function isPaper(fold: Fold): boolean {
  const { title } = fold.parts;
  return title !== null && wordCount(title) >= 2 && evidenceFor(fold.parts) >= 1;
}

function detect(source: SourceText): { score: number; why: string } {
  if (!/<details\b/i.test(source.text)) return { score: 0, why: "nothing unfolds (no <details>)" };
  const folds = foldsIn(source);
  const papers = folds.filter(isPaper).length;
  const why = `${papers} of ${folds.length} unfolding parts have a title and authors, an abstract or a paper's address`;
  if (papers === 0) return { score: 0, why };
  const lines = source.lines.filter((line) => line.trim() !== "").length;
  const used = folds.filter(isPaper).reduce((sum, { body }) => sum + body.length + 3, 0);
  if (papers < 2 && used < lines / 2) return { score: 0.3, why };
  return { score: papers >= folds.length / 2 ? 0.97 : 0.6, why };
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  const headings = new HeadingStack();
  let line = 0;
  for (const fold of foldsIn(source)) {
    for (; line < fold.from; line++) {
      const heading = headingOf(source.lines[line]!);
      if (heading) headings.push(heading);
    }
    if (!isPaper(fold)) continue;
    const extra: Record<string, string> = {};
    const counted =
      /^(?:[⭐🌟★]|stars?:?)\s*(\d[\d,.k]*)|(\d[\d,.k]{0,15})\s*(?:stars?|⭐|🌟)/iu.exec(
        fold.behind,
      );
    const stars = counted?.[1] ?? counted?.[2];
    if (stars !== undefined) extra["stars"] = stars;
    else if (fold.behind !== "") extra["note"] = fold.behind;
    for (let i = fold.from; i < fold.to; i++) if (tidyLine(source.lines[i]!) !== "") reading.use(i);
    addEntry(
      reading,
      fold.parts,
      [fold.summary, ...fold.body],
      { ...headings.context(), section: null },
      { extra, key: fold.number },
    );
    line = fold.to;
  }
  for (const [index, text] of source.lines.entries()) {
    if (tidyLine(text) === "" || reading.isClaimed(index)) continue;
    if (headingOf(text)) reading.note("heading", index, "A heading.");
    else reading.note("text-beside-entries", index, "Text that stands outside of the entries.");
  }
  return reading.finish();
}

export const dailyReadme: FormatReader = {
  name: NAME,
  title: "Unfolding list of papers (daily README)",
  detect,
  read,
};
