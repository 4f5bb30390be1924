// Paths in words. Pure.
import type {
  EntityId,
  FoundPath,
  PathLoosening,
  PathRules,
  PathsAnswer,
} from "../../../graph/index.ts";
import { counted, measure as inDigits } from "../../words.ts";

/** How paths are ranked. */
export const RANKED_BY: Readonly<Record<PathsAnswer["measure"], string>> = {
  papers:
    "Fewest steps first; of equal length the one whose weakest step has the most joint papers, then the one with the most in all.",
  strength:
    "Fewest steps first; of equal length the one whose weakest link is strongest, then the strongest in all.",
};

/** The ids of the nodes along a path. */
export function pathNodes({ hops }: FoundPath): readonly EntityId[] {
  const [first] = hops;
  return first === undefined ? [] : [first.from.id, ...hops.map(({ to }) => to.id)];
}

export function isRuled({ maxAuthors, since, avoid }: PathRules): boolean {
  return maxAuthors !== null || since !== null || avoid.length > 0;
}

/** For those who hear it: `Ada Lind, 2 papers with Bo Chen, 1 paper with Cy`. */
export function pathInWords(first: string, { hops }: FoundPath): string {
  const steps = hops.map(({ to, paperCount }) => `${counted(paperCount, "paper")} with ${to.name}`);
  return [first, ...steps].join(", ");
}

export function weakestInWords({ weakest }: FoundPath, by: PathsAnswer["measure"]): string {
  return by === "papers"
    ? `at least ${counted(weakest, "paper")} each`
    : `weakest link ${inDigits(weakest)}`;
}

/** A rule as the button that drops it says: `since 2020`. */
export function ruleInWords(
  { rule, id }: Pick<PathLoosening, "rule" | "id">,
  rules: PathRules,
  nameOf: (id: string) => string,
): string {
  switch (rule) {
    case "maxAuthors":
      return `at most ${counted(rules.maxAuthors ?? 0, "author")}`;
    case "since":
      return `since ${rules.since ?? ""}`;
    case "avoid":
      return `not through ${nameOf(id ?? "")}`;
  }
}

/** The rules without one of them. */
export function withoutRule(
  { rule, id }: Pick<PathLoosening, "rule" | "id">,
  rules: PathRules,
): PathRules {
  switch (rule) {
    case "maxAuthors":
      return { ...rules, maxAuthors: null };
    case "since":
      return { ...rules, since: null };
    case "avoid":
      return { ...rules, avoid: rules.avoid.filter((other) => other !== id) };
  }
}
