// The papers of an author in groups that are likely to be one person's, so that a split takes few
// clicks. Pure.
import type { EntityId, PaperSummary } from "../../../graph/index.ts";
import { inARow } from "../../decision-words.ts";

export const GROUPINGS = ["coauthors", "spelling", "year", "venue"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface PaperGroup {
  readonly label: string;
  readonly papers: readonly PaperSummary[];
}

/** Names in the label of a group of co-authors. */
const NAMED = 3;

/**
 * Papers in groups; none is empty, each paper is in one. By co-authors, papers that share one with
 * another are together, over any number of steps. Larger groups come first, years newest first.
 * Cost: n log n in bylines.
 */
export function groupPapers(
  papers: readonly PaperSummary[],
  author: EntityId,
  by: Grouping,
): readonly PaperGroup[] {
  if (by === "coauthors") return bySize(byCoauthors(papers, author));
  const groups = new Map<string, PaperSummary[]>();
  for (const paper of papers) {
    const label = labelOf(paper, author, by);
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [paper]);
    else group.push(paper);
  }
  const list = [...groups].map(([label, members]) => ({ label, papers: members }));
  return by === "year" ? list.sort((a, b) => (a.label < b.label ? 1 : -1)) : bySize(list);
}

function labelOf(paper: PaperSummary, author: EntityId, by: Exclude<Grouping, "coauthors">) {
  switch (by) {
    case "spelling":
      return paper.authors.find(({ id }) => id === author)?.asWritten ?? "Not named";
    case "year":
      return String(paper.year ?? "No year");
    case "venue":
      return paper.venue?.name ?? "No venue";
  }
}

function bySize(groups: readonly PaperGroup[]): readonly PaperGroup[] {
  return [...groups].sort(
    (a, b) => b.papers.length - a.papers.length || (a.label < b.label ? -1 : 1),
  );
}

function byCoauthors(papers: readonly PaperSummary[], author: EntityId): readonly PaperGroup[] {
  /** By co-author, the group that he or she is in; groups are lists that swallow one another. */
  const groupOf = new Map<EntityId, PaperSummary[]>();
  const groups = new Set<PaperSummary[]>();
  const coauthors = (paper: PaperSummary) => paper.authors.filter(({ id }) => id !== author);
  for (const paper of papers) {
    const joined = [paper];
    for (const { id } of coauthors(paper)) {
      const met = groupOf.get(id);
      if (met === undefined || !groups.delete(met)) continue;
      joined.push(...met);
    }
    groups.add(joined);
    for (const member of joined) for (const { id } of coauthors(member)) groupOf.set(id, joined);
  }
  const place = new Map(papers.map(({ id }, i) => [id, i]));
  return [...groups].map((group) => {
    const members = [...group].sort((a, b) => place.get(a.id)! - place.get(b.id)!);
    return { label: withWhom(members, author), papers: members };
  });
}

/** `With Ada Berg, Bo Lind and 4 more`. */
function withWhom(papers: readonly PaperSummary[], author: EntityId): string {
  const counts = new Map<string, number>();
  for (const { authors } of papers)
    for (const { id, name } of authors)
      if (id !== author) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name]) => name);
  if (names.length === 0) return "Without co-authors";
  const rest = names.length - NAMED;
  const shown = rest > 1 ? [...names.slice(0, NAMED), `${rest} more`] : names;
  return `With ${inARow(shown)}`;
}
