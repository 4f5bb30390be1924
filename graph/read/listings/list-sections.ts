// Papers as sections: each heading of one level is a title, and what stands below it tells the rest.
import type { EntryLine } from "../entry/parts.ts";
import { headingOf } from "../markdown/headings.ts";
import { tidyLine } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";
import { candidateOf, isPlainlyPaper } from "./list-candidates.ts";
import type { Candidate, Group } from "./list-candidates.ts";

/** Longer sections are chapters of a text, no entries. */
const LONGEST = 60;

interface Section {
  readonly level: number;
  readonly lines: EntryLine[];
  /** Line index of the heading above it that is not of its own level, or -1. */
  readonly parent: number;
}

function sectionsOf(source: SourceText): Section[] {
  const sections: Section[] = [];
  const above: { level: number; index: number }[] = [];
  let fenced = false;
  for (const [index, line] of source.lines.entries()) {
    if (/^\s*(?:`{3}|~{3})/.test(line)) fenced = !fenced;
    const heading = fenced ? null : headingOf(line);
    if (heading) {
      while (above.length > 0 && above.at(-1)!.level >= heading.level) above.pop();
      const text = line.replace(/^\s*#+\s*/, "").replace(/\s#+\s*$/, "");
      sections.push({
        level: heading.level,
        lines: [{ index, text }],
        parent: above.at(-1)?.index ?? -1,
      });
      above.push({ level: heading.level, index });
    } else if (!fenced && tidyLine(line) !== "" && !/^\s*(?:[-*_]\s*){3,}$/.test(line))
      sections
        .at(-1)
        ?.lines.push({ index, text: tidyLine(line).replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, "") });
  }
  return sections;
}

/** The sections of the level on which most are papers, under the headings above them. */
export function groupsOfSections(source: SourceText): Group[] {
  const sections = sectionsOf(source);
  let best: Group[] = [];
  let most = 1;
  for (const level of [1, 2, 3, 4, 5, 6]) {
    const here = sections.filter((section) => section.level === level && section.lines.length > 1);
    if (here.length < 2) continue;
    const byParent = new Map<number, Candidate[]>();
    for (const { lines, parent } of here) {
      const table = lines.some(
        ({ text }) => /^[|:-][\s|:-]+$/.test(text) && text.includes("-", 1) && text.includes("|"),
      );
      if (lines.length > LONGEST || table) continue;
      const list = byParent.get(parent) ?? [];
      byParent.set(parent, list);
      list.push(candidateOf(lines));
    }
    const groups = [...byParent].map(([heading, candidates]) => ({
      heading,
      candidates,
      papers: new Set(candidates.filter(isPlainlyPaper)),
    }));
    const papers = groups.reduce((sum, group) => sum + group.papers.size, 0);
    if (papers > most && papers >= here.length / 2) {
      most = papers;
      best = groups;
    }
  }
  return best;
}
