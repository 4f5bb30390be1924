// Where people overrule the evidence: who is never the same, and who is one person.
import type { Decision, Witness } from "../../model/decision.ts";
import { type EntityId, idStem } from "../../model/ids.ts";
import { foldWords } from "../../model/text.ts";
import { stableId } from "../stable-id.ts";
import { contradict } from "./identifiers.ts";
import type { Bearer } from "./merge-people.ts";
import { namesakeId } from "./person-ids.ts";

/** The decisions that resolving heeds. */
export type Overruling = Extract<Decision, { kind: "keep-apart" | "keep-together" }>;

export function overrulingIn(decisions: readonly Decision[]): Overruling[] {
  return decisions.filter(
    (decision) => decision.kind === "keep-apart" || decision.kind === "keep-together",
  );
}

export interface Overruled {
  /** For each bearer of a name the bearers that must not join it. */
  readonly apart: ReadonlyMap<number, ReadonlySet<number>>;
  /** Bearers that are one. */
  readonly together: readonly (readonly number[])[];
}

export interface BearerFacts {
  readonly bearers: readonly Bearer[];
  /** Folded names by row. */
  readonly keys: readonly string[];
  readonly paperId: (paper: number) => EntityId;
  /** What tells a paper from all others. */
  readonly paperText: (paper: number) => string;
}

/** Decisions in terms of bearers. Cost: linear in the papers of bearers, when there is any. */
export function overruledBy(decisions: readonly Overruling[], facts: BearerFacts): Overruled {
  const apart = new Map<number, Set<number>>();
  const together: (readonly number[])[] = [];
  if (decisions.length === 0) return { apart, together };
  const find = bearerFinder(facts);
  /** Who bears the name of an id, as far as no source gives them other identifiers. */
  const namesakes = (id: EntityId): readonly number[] => {
    const [first] = find(id, []);
    if (first === undefined || id !== idStem(id)) return [];
    const { name, identifiers } = facts.bearers[first]!;
    const all = facts.bearers.flatMap((bearer, row) =>
      bearer.name === name && !contradict(bearer.identifiers, identifiers) ? [row] : [],
    );
    return [first, ...all];
  };
  for (const decision of decisions) {
    const witnesses = decision.witnesses ?? [];
    if (decision.kind === "keep-together")
      together.push(witnesses.length > 0 ? find(decision.id, witnesses) : namesakes(decision.id));
    else {
      const sides = decision.ids.map((id) => find(id, witnesses));
      for (const [i, side] of sides.entries())
        for (const other of sides.toSpliced(i, 1).flat())
          for (const bearer of side)
            if (bearer !== other) apart.set(bearer, (apart.get(bearer) ?? new Set()).add(other));
    }
  }
  return { apart, together };
}

/**
 * Whom an id means: the bearers of the name on the papers that it was seen with; without these the
 * bearer whose own id it is, or for an id of a name alone that of most papers, as `personIds` gives
 * it.
 */
function bearerFinder({ bearers, keys, paperId, paperText }: BearerFacts) {
  const byStem = new Map<EntityId, number[]>();
  const byPaper = new Map<EntityId, number[]>();
  const add = <K>(lists: Map<K, number[]>, key: K, bearer: number): void => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [bearer]);
    else list.push(bearer);
  };
  bearers.forEach(({ name, papers }, bearer) => {
    add(byStem, stableId("author", keys[name]!), bearer);
    for (const paper of papers) add(byPaper, paperId(paper), bearer);
  });
  return (id: EntityId, witnesses: readonly Witness[]): readonly number[] => {
    const witness = witnesses.find((one) => one.id === id);
    const stem = idStem(id);
    if (witness !== undefined) {
      const name = foldWords(witness.name);
      const seen = witness.papers.flatMap((paper) => byPaper.get(paper) ?? []);
      const own = seen.filter((bearer) => {
        const key = keys[bearers[bearer]!.name]!;
        return key === name || stableId("author", key) === stem;
      });
      if (seen.length > 0) return [...new Set(own)];
    }
    const named = byStem.get(stem) ?? [];
    const ids = named.map((bearer) =>
      namesakeId(stem, paperText(Math.min(...bearers[bearer]!.papers))),
    );
    if (id !== stem) return named.filter((_, i) => ids[i] === id);
    const most = Math.max(...named.map((bearer) => bearers[bearer]!.papers.length));
    return named.filter((bearer) => bearers[bearer]!.papers.length === most).slice(0, 1);
  };
}
