// Links of an entry that only lead somewhere: `[pdf]`, `[code]`, `[CVPR 2020]`.
import { doiIn, isLinkLabel, isScholarly } from "../links.ts";
import type { Span } from "../markdown/spans.ts";
import { wordCount } from "../shapes.ts";
import { tidyLine } from "../source-text.ts";
import { addExtra } from "./parts.ts";
import type { EntryParts } from "./parts.ts";
import { isTag, takeTag } from "./tags.ts";

/** Keeps where a labelled link leads: the paper's address, or a leftover under the label. */
export function takeLink(label: string, url: string, parts: EntryParts): void {
  const name =
    tidyLine(label.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, "")) || "link";
  if (/\d/.test(name) && isTag(name)) takeTag(name, parts);
  parts.doi ??= doiIn(url);
  const leads = isScholarly(url) || /^(?:paper|pdf|link|arxiv|abs|论文)/i.test(name);
  if (parts.url === null && leads && !/^(?:supp|slide|poster|code|video)/i.test(name))
    parts.url = url;
  else if (url !== parts.url) addExtra(parts, name.toLowerCase(), url);
}

/** Takes the links that only lead somewhere; the other spans remain. */
export function takeLabels(spans: readonly Span[], parts: EntryParts): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    if (span.kind === "image") continue;
    const tag = /^[[(]/.test(span.text) && wordCount(span.text) <= 3;
    if (span.kind === "link" && (isLinkLabel(span.text) || tag)) {
      if (span.url !== null && !span.url.startsWith("#")) takeLink(span.text, span.url, parts);
    } else kept.push(span);
  }
  return kept;
}

/** The text of spans, without the brackets that taken links leave behind. */
export function joined(spans: readonly Span[]): string {
  return spans
    .map((span) => span.text)
    .join("")
    .replace(/\[[\s,|·/-]*\]|\([\s,|·/-]*\)|【\s*】/g, " ");
}
