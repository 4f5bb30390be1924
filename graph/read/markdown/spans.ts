// One line of Markdown as a row of spans: links, emphasised runs and the plain text between them.
import { Brackets, LOOK_AHEAD } from "./brackets.ts";
import { hrefIn, inlineText } from "./inline.ts";

export interface Span {
  readonly kind: "text" | "link" | "strong" | "emphasis" | "code" | "image";
  readonly text: string;
  /** Of links. */
  readonly url: string | null;
}

const MARKS: readonly [string, Span["kind"]][] = [
  ["**", "strong"],
  ["__", "strong"],
  ["*", "emphasis"],
  ["_", "emphasis"],
  ["`", "code"],
];

/** Tags that mean the same as Markdown's marks become those. */
function withoutTags(line: string): string {
  if (!line.includes("<")) return line;
  return line
    .replace(
      /<a\s([^<>]{0,1000})>([^<]{0,1000})<\/a>/gi,
      (whole, attributes: string, text: string) => {
        const address = hrefIn(attributes);
        return address === null ? whole : `[${text}](${address})`;
      },
    )
    .replace(/<\/?(?:b|strong|h[1-6])>/gi, "**")
    .replace(/<\/?(?:i|em)>/gi, "*");
}

/** The spans of a line, in order; empty text between them is left out. Cost: linear for lines of bounded length. */
export function spansOf(markdown: string): Span[] {
  const text = withoutTags(markdown);
  const spans: Span[] = [];
  let from = 0;
  const flush = (to: number): void => {
    const plain = inlineText(text.slice(from, to)).plain;
    if (plain.trim() !== "") spans.push({ kind: "text", text: plain, url: null });
  };
  // Looked for once, not at each bracket.
  let target = text.indexOf("](");
  const brackets = new Brackets(text);
  let i = 0;
  while (i < text.length) {
    const char = text[i]!;
    if (char === "\\") {
      i += 2;
      continue;
    }
    const image = char === "!" && text[i + 1] === "[";
    if (char === "[" || image) {
      if (target >= 0 && target < i) target = text.indexOf("](", i);
      const open = image ? i + 1 : i;
      const isNear = target >= 0 && target <= open + LOOK_AHEAD;
      const end = isNear ? brackets.linkAt(open)?.end : undefined;
      if (end !== undefined) {
        flush(i);
        const { plain, links } = inlineText(text.slice(i, end + 1));
        const url = links[0]?.url ?? null;
        spans.push({
          kind: image || plain.trim() === "" ? "image" : "link",
          text: plain.trim(),
          url,
        });
        i = end + 1;
        from = i;
        continue;
      }
    }
    const isMark = "*_`".includes(char);
    const past = isMark ? endOfRun(text, i) : i;
    if (past - i > LONGEST_RUN) {
      i = past;
      continue;
    }
    const mark = isMark ? markAt(text, i) : null;
    if (mark) {
      flush(i);
      const inner = text.slice(mark.from, mark.to);
      // **[Title](url)** is a link; **Title ([pdf](url))** is read again inside.
      if (mark.kind !== "code" && inner.includes("](")) {
        for (const span of spansOf(inner))
          spans.push(span.kind === "text" ? { ...span, kind: mark.kind } : span);
      } else spans.push({ kind: mark.kind, text: inlineText(inner).plain.trim(), url: null });
      i = mark.end;
      from = i;
      continue;
    }
    i++;
  }
  flush(text.length);
  return spans;
}

/** Marks in a row that can mean anything; more are a line drawn, or an attack. */
const LONGEST_RUN = 6;

/** Where the run of the same character that begins at a place ends. */
function endOfRun(text: string, at: number): number {
  let end = at;
  while (text[end] === text[at]) end++;
  return end;
}

function markAt(
  text: string,
  at: number,
): { kind: Span["kind"]; from: number; to: number; end: number } | null {
  for (const [mark, kind] of MARKS) {
    if (!text.startsWith(mark, at)) continue;
    const from = at + mark.length;
    const inWord = /[\p{L}\p{N}]/u.test(text[at - 1] ?? " ");
    if (/\s/.test(text[from] ?? " ") || (inWord && mark !== "**")) return null;
    let to = text.indexOf(mark, from + 1);
    // A closing mark does not stand behind a space, nor before a letter.
    while (
      to > 0 &&
      to < at + LOOK_AHEAD &&
      (/\s/.test(text[to - 1]!) ||
        (mark.startsWith("_") && /\w/.test(text[to + mark.length] ?? " ")))
    )
      to = text.indexOf(mark, to + mark.length);
    if (to < 0 || to >= at + LOOK_AHEAD) return null;
    return { kind, from, to, end: to + mark.length };
  }
  return null;
}
