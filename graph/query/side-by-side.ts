// Two authors, venues, keywords, topics or places beside each other: what both have, and when.
import { GraphError } from "../model/errors.ts";
import { compareTexts } from "../model/text.ts";
import type { TopicModel } from "../model/topic-model.ts";
import type { CommonCompanion, CommonList, SideBySide } from "./answers.ts";
import { countCompanions, LIST_TYPES, type Counted, type Subject } from "./companions.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { eachList, subjectOf, subjectRef } from "./portrait.ts";
import { intersect } from "./sorted-rows.ts";
import { countYears, LIST_LIMIT, yearSpan } from "./tally.ts";

/**
 * Two of one kind beside each other. Neither side stands in a list of what both have. Cost: as two
 * portraits.
 *
 * @throws GraphError `unknown-entity` when the corpus has not both, or for papers; `invalid-option` when
 * they are not of one kind
 */
export function sideBySide(
  index: CorpusIndex,
  a: string,
  b: string,
  topics: TopicModel | null,
): SideBySide {
  const [one, other] = [subjectNamed(index, a, topics), subjectNamed(index, b, topics)];
  if (one.type !== other.type)
    throw new GraphError(
      "invalid-option",
      `“${a}” and “${b}” are not of one kind: compare two authors, two venues, and so on.`,
    );
  const { corpus } = index;
  const both = intersect(one.papers, other.papers);
  const [yearsA, yearsB, yearsBoth] = [one.papers, other.papers, both].map(
    (papers) => new Map(countYears(papers, corpus).map(({ year, papers }) => [year, papers])),
  );
  const years = [...new Set([...yearsA!.keys(), ...yearsB!.keys()])].sort((x, y) => x - y);
  const side = (subject: Subject) => ({
    ...subjectRef(corpus, topics, subject),
    papers: subject.papers.length,
    ...yearSpan(subject.papers, corpus),
  });
  return {
    type: one.type,
    sides: [side(one), side(other)],
    together: both.length,
    years: years.map((year) => ({
      year,
      papers: [yearsA!.get(year) ?? 0, yearsB!.get(year) ?? 0],
      together: yearsBoth!.get(year) ?? 0,
    })),
    lists: eachList((list) => {
      const counts = [one, other].map((subject) => countCompanions(index, topics, subject, list));
      const sides = LIST_TYPES[list] === one.type ? [one.row, other.row] : [];
      return common(counts[0]!, counts[1]!, sides);
    }),
  };
}

function subjectNamed(index: CorpusIndex, id: string, topics: TopicModel | null): Subject {
  const subject = subjectOf(index, id, topics);
  if (subject !== null) return subject;
  throw new GraphError(
    "unknown-entity",
    `This corpus has nothing to compare with the id “${id}”.`,
    {
      details: { id },
    },
  );
}

/** @param sides rows that are compared themselves */
function common(a: Counted, b: Counted, sides: readonly number[]): CommonList {
  const ids = a.kind.ids;
  const all: CommonCompanion[] = [];
  for (const [row, papers] of a.standings) {
    const others = b.standings.get(row);
    if (others === undefined || sides.includes(row)) continue;
    all.push({ id: ids[row]!, name: a.kind.names[row]!, papers: [papers.length, others.length] });
  }
  all.sort(
    (x, y) =>
      Math.min(...y.papers) - Math.min(...x.papers) ||
      y.papers[0] + y.papers[1] - x.papers[0] - x.papers[1] ||
      compareTexts(x.id, y.id),
  );
  return {
    ofEach: [a.standings.size, b.standings.size],
    total: all.length,
    items: all.slice(0, LIST_LIMIT),
  };
}
