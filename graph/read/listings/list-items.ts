// Papers as list items: bullets, numbers, check boxes, lines of links; details may be nested.
import type { EntryLine } from "../entry/parts.ts";
import { headingOf } from "../markdown/headings.ts";
import { itemsIn } from "../markdown/items.ts";
import type { ListItem } from "../markdown/items.ts";
import type { SourceText } from "../source-text.ts";
import { candidateOf, papersAmong } from "./list-candidates.ts";
import type { Candidate, Group } from "./list-candidates.ts";

/** Items that only tell about the item above them: labelled lines, links, names, remarks. */
function isDetail(item: ListItem): boolean {
  const { parts, evidence } = candidateOf(item.lines);
  if (parts.title === null) return true;
  const text = item.lines.map((line) => line.text).join(" ");
  if (/^[^\p{L}\p{N}]*\p{L}[\p{L} /&-]{1,24}\s*[:：]/u.test(text.replace(/[*_`]/g, "")))
    return true;
  return item.children.length === 0 && (evidence === 0 || isPlace(item));
}

/** A nested line such as `ICRA, 2020` or `*A. Pell, B. Tran*` has no title of its own. */
function isPlace(item: ListItem): boolean {
  const { parts } = candidateOf([{ index: 0, text: "" }, ...item.lines]);
  const rest = [...parts.extra.keys()].filter((name) => name === "note");
  return rest.length === 0 && parts.title === null && parts.abstract.length === 0;
}

/** The lines of an item and of everything nested in it, in order. */
function allLines(item: ListItem): EntryLine[] {
  return [...item.lines, ...item.children.flatMap(allLines)].sort((a, b) => a.index - b.index);
}

function collect(item: ListItem, section: string | null, into: Candidate[]): void {
  const { number, checked } = item;
  if (item.children.every(isDetail)) {
    into.push(candidateOf(allLines(item), { number, checked, section }));
    return;
  }
  const own = candidateOf(item.lines, { number, checked, section });
  // A short item over items that are entries themselves names their group.
  const isGroup = own.evidence === 0;
  into.push(isGroup ? { ...own, evidence: -1 } : own);
  for (const child of item.children)
    collect(child, isGroup ? (own.parts.title ?? section) : section, into);
}

/** The list items of a file as candidates, under their headings. */
export function groupsOfItems(source: SourceText): Group[] {
  const { items, headings } = itemsIn(source.lines);
  const marks = [...headings.keys()];
  const groups: { heading: number; candidates: Candidate[] }[] = [];
  let next = 0;
  for (const item of items) {
    const at = item.lines[0]!.index;
    while (next < marks.length && marks[next]! < at) next++;
    const heading = next === 0 ? -1 : marks[next - 1]!;
    if (groups.at(-1)?.heading !== heading) groups.push({ heading, candidates: [] });
    collect(item, null, groups.at(-1)!.candidates);
  }
  const ofPapers = /papers?\b|publications?|论文/i.test(source.lines.slice(0, 6).join(" "));
  return groups.map(({ heading, candidates }) => {
    const title = heading < 0 ? "" : (headingOf(source.lines[heading]!)?.text ?? "");
    return { heading, candidates, papers: papersAmong(candidates, title, ofPapers) };
  });
}
