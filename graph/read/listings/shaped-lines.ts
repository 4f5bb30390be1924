// The lines of a list of titles, abstracts and decisions: what each can be, by its shape and by the
// lines around it; paragraphs that were wrapped at a width are one line again.
import { acceptanceField, acceptanceOf } from "../acceptance.ts";
import { namesInLine } from "../entry/entry.ts";
import { isAddress } from "../links.ts";
import { capitalShare, isProse, isTitleLike, isWeakProse, wordCount } from "../shapes.ts";
import { tidyLine } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";

type Kind = "title" | "names" | "abstract" | "decision" | "address" | "scores" | "other";

/** A line (or a wrapped paragraph) and what it can be by its shape. */
export interface ShapedLine {
  readonly index: number;
  /** One past its last line: an abstract may be wrapped. */
  readonly to: number;
  readonly text: string;
  readonly kind: Kind;
}

/** A paragraph that goes on from the one before it rather than opening an abstract. */
const GOES_ON_WORDS =
  /^(?:[-•*–]\s|\(?(?:\d+|[ivx]+|[a-d])[).]\s|(?:however|moreover|furthermore|additionally|in addition|finally|specifically|in particular|further|also|then|these|our (?:code|results|experiments|method|approach)|code|source code|the code|project page|for example|as a result|to (?:this end|address (?:this|these))|overall|in summary|in conclusion|keywords?)\b)/iu;

/** Whether a paragraph opens like the second one of an abstract. */
export function goesOn(text: string): boolean {
  return /^\p{Ll}/u.test(text) || GOES_ON_WORDS.test(text);
}

/** What reviewers gave: `Ratings: 6, 6, 8`. */
const SCORES =
  /^(?:(?:avg|average|mean|final|overall)\.? )?(?:ratings?|scores?|confidences?|reviews?|soundness|recommendations?)\s*[:：][\d.,;/\s[\]()+±-]+$/i;

/** A decision, or a bare tier such as `ICLR 2024 poster`; `Oral papers` is a heading. */
function isDecision(text: string): boolean {
  if (acceptanceOf(text)) return true;
  return wordCount(text) <= 6 && !/\bpapers\b/i.test(text) && acceptanceField(text) !== null;
}

function kindOf(text: string): Kind {
  if (isDecision(text)) return "decision";
  if (isAddress(text)) return "address";
  if (SCORES.test(text)) return "scores";
  if (isProse(text)) return "abstract";
  if (isWeakProse(text)) return "abstract";
  return isTitleLike(text) ? "title" : "other";
}

/** The lines of a text with their kinds, each judged beside its neighbours. */
export function shapedLines(source: SourceText): ShapedLine[] {
  const shaped = unwrapped(source).map((line) => ({ ...line, kind: kindOf(line.text) }));
  // A short line with a full stop is a title when a real abstract follows and none is awaited.
  const titled = shaped.map((line, i): ShapedLine => {
    const next = shaped[i + 1];
    const before = shaped[i - 1]?.kind;
    const title =
      line.kind === "abstract" &&
      isWeakProse(line.text) &&
      next?.kind === "abstract" &&
      !isWeakProse(next.text) &&
      before !== "title" &&
      !goesOn(line.text);
    return title ? { ...line, kind: "title" } : line;
  });
  // Names between a title and its abstract.
  return titled.map((line, i) => {
    const above = titled[i - 1];
    const isNames =
      line.kind === "title" &&
      above?.kind === "title" &&
      above.to === line.index &&
      titled[i + 1]?.kind === "abstract" &&
      namesInLine(line.text) > 0 &&
      namesInLine(above.text) === 0;
    return isNames ? { ...line, kind: "names" } : line;
  });
}

/** A line drawn between entries. */
export const RULE = /^[-=_*~—–]{3,}$/;

type PlainLine = Omit<ShapedLine, "kind">;

/** Lines that break paragraphs at a width are at least this long, and most of them nearly so. */
const LEAST_WIDTH = 60;

/** Share of the width from which on a line may have been broken for want of space. */
const FULL = 0.75;

/** Whether a line goes on with full lines above it: neither a decision nor a title, nor below one. */
function goesBehind(above: readonly string[], text: string, width: number): boolean {
  const last = above.at(-1)!;
  const isShort = text.length < FULL * width;
  if (isDecision(text) || (/[.!?]$/.test(last) && isShort && !/[.!?]$/.test(text))) return false;
  const isTitle = above.length === 1 && isTitleLike(last) && capitalShare(last) >= 0.6;
  return !(isTitle && /^\p{Lu}/u.test(text));
}

/** The non-blank lines; where paragraphs are wrapped at a width, each paragraph as one. */
function unwrapped(source: SourceText): PlainLine[] {
  const lines: PlainLine[] = [];
  for (const [index, line] of source.lines.entries()) {
    const text = tidyLine(line);
    if (text !== "" && !RULE.test(text)) lines.push({ index, to: index + 1, text });
  }
  const width = Math.max(0, ...lines.slice(0, 10_000).map(({ text }) => text.length));
  if (width < LEAST_WIDTH || width > 130) return lines;
  const joined: { line: PlainLine; texts: string[] }[] = [];
  let full = false;
  for (const line of lines) {
    const above = joined.at(-1);
    if (above?.line.to === line.index && full && goesBehind(above.texts, line.text, width)) {
      above.texts.push(line.text);
      above.line = { ...above.line, to: line.to };
    } else joined.push({ line, texts: [line.text] });
    full = line.text.length >= FULL * width;
  }
  return joined.map(({ line, texts }) => ({ ...line, text: texts.join(" ") }));
}
