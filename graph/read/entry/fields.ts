// Labelled pieces of an entry: `Authors: …`, `**会议：** …`, several on one line or one a line.
import { acceptanceField } from "../acceptance.ts";
import { leadingDate, yearOf } from "../dates.ts";
import { doiIn, isAddress } from "../links.ts";
import { tidyLine } from "../source-text.ts";
import { venueIn, yearIn } from "../venue.ts";
import { takeLink } from "./links.ts";
import { addExtra } from "./parts.ts";
import type { EntryParts } from "./parts.ts";
import { isTag, takeTag } from "./tags.ts";

const LABEL = String.raw`Authors?|Author\(s\)|By|Abstract|Summary|TL;?DR|Venue|Conference|Journal|Published(?: in| on| at)?|Publication|Year|Date|Links?|Resources|URLs?|Papers?|PDF|arXiv|DOI|Code|GitHub|Project(?: page)?|Keywords?|Tags?|Topics?|Decision|Recommendation|Acceptance|Status|Presentation|Comments?|Affiliations?|Institutions?|Subjects?|Paper ?(?:ID|No\.?)|Paper title|Title|作者|摘要|简介|会议|期刊|发表于?|年份|日期|时间|链接|论文链接|论文|代码|关键词|标签|机构|单位|录用|录用情况|决定|结果|状态|标题|题目`;
/** `Authors:`, `论文/Paper:`, `Paper (Oral):`. */
const FIELD = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(${LABEL})(?: ?[/|] ?(?:${LABEL}))?(?: ?[(（]([^()（）]{1,30})[)）])?\s*[:：]\s*(|\S.*)$`,
  "isu",
);
/** Labels that may stand in the middle of a line; others there are words of a sentence. */
const INNER =
  /(?<![\s,，;；.。|•])[\s,，;；.。|•]+(?=(?:Authors?|Abstract|Venue|Conference|Journal|Year|Keywords?|Affiliations?|DOI|作者|摘要|会议|期刊|发表|年份|日期|链接|论文链接|代码|关键词|机构|单位)\s*[:：])/u;
const NOTHING = /^(?:[•·|,\s-]*|no abstract available\.?|n\/a|none|无|暂无)$/i;

/** Whether a text starts with a label. */
export function isField(text: string): boolean {
  return FIELD.test(text.slice(0, 200));
}

/** Whether a text is a labelled title: where lists of labelled blocks start an entry. */
export function isTitleField(text: string): boolean {
  const label = FIELD.exec(text.slice(0, 400))?.[1]?.toLowerCase();
  return label !== undefined && /^(?:(?:paper )?title|标题|题目)$/.test(label);
}

/** A text cut before the labels in it; one piece when it has none. */
export function cutAtLabels(text: string): string[] {
  return text.split(INNER);
}

/** Takes a labelled piece; false when it has no label. */
export function takeField(text: string, index: number, parts: EntryParts): boolean {
  const match = FIELD.exec(text);
  if (!match) return false;
  const label = match[1]!;
  const value = tidyLine(match[3]!);
  if (match[2] !== undefined && isTag(match[2])) takeTag(match[2], parts);
  if (!NOTHING.test(value)) takeValue(label, value, index, parts);
  return true;
}

function takeValue(label: string, value: string, index: number, parts: EntryParts): void {
  const name = label.toLowerCase();
  if (/^(?:author|by|作者)/.test(name)) parts.byline ??= { text: value, index };
  else if (/^(?:abstract|摘要)/.test(name)) parts.abstract.push(value);
  else if (/^(?:(?:paper )?title|标题|题目)/.test(name)) parts.title ??= value;
  else if (
    /^(?:venue|conference|journal|published (?:in|at)|publication|会议|期刊|发表)/.test(name)
  ) {
    parts.venue ??= value.replace(/[.,，。]$/, "");
    parts.year ??= venueIn(value)?.year ?? yearIn(value);
  } else if (/^(?:year|date|published|年份|日期|时间)/.test(name)) {
    const date = leadingDate(value)?.date;
    if (date) parts.date ??= date;
    else if (yearOf(value) !== null) parts.year ??= yearOf(value);
    else if (!takeTag(value, parts)) addExtra(parts, label, value);
  } else if (/^(?:keyword|tag|topic|关键词|标签)/.test(name))
    parts.keywords ??= value.split(/(?:(?<!\s)\s+)?[;；,，、]\s*/).filter((word) => word !== "");
  else if (
    /^(?:decision|recommendation|acceptance|status|presentation|录用|决定|结果|状态)/.test(name) &&
    acceptanceField(value)
  )
    parts.decision ??= value;
  else if (/^doi/.test(name)) parts.doi ??= doiIn(value);
  else if (isAddress(value)) takeLink(label, value, parts);
  else addExtra(parts, label, value);
}
