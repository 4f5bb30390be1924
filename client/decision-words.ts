// Decisions in words, for the list of them and for the line that tells what was just done. Pure.
import type { Decision, Topic } from "../graph/index.ts";
import { counted, TYPE_WORDS } from "./words.ts";

/** `Merged “Noah Goodman” into “Noah D. Goodman”`; names as they were when it was decided. */
export function decisionInWords(decision: Decision): string {
  if (decision.type === "topic")
    return `Named the topic “${topicInWords(decision.id)}” “${decision.name}”`;
  const name = (id: string) => `“${nameIn(decision, id)}”`;
  switch (decision.kind) {
    case "merge": {
      const others = decision.ids.filter((id) => id !== decision.into);
      return `Merged ${inARow(others.map(name))} into ${name(decision.into)}`;
    }
    case "split": {
      const named = decision.name === undefined ? "" : `, now “${decision.name}”`;
      return `Split ${counted(decision.papers.length, "paper")} off ${name(decision.id)}${named}`;
    }
    case "rename":
      return `Renamed ${name(decision.id)} to “${decision.name}”`;
    case "hide":
      return `Hid the ${TYPE_WORDS[decision.type][0]} ${name(decision.id)}`;
    case "keep-apart":
      return `${inARow(decision.ids.map(name))} are never the same`;
    case "keep-together":
      return `${name(decision.id)} is one person`;
  }
}

/** A step in a line: its decision, or how many it has. */
export function stepInWords(step: readonly Decision[]): string {
  const [first] = step;
  return step.length === 1 && first !== undefined
    ? decisionInWords(first)
    : `Made ${counted(step.length, "decision")} at once`;
}

/** What a topic was first called: its id is made of its leading term. */
export function topicInWords(id: Topic["id"]): string {
  return id.slice("topic:".length).replaceAll("-", " ");
}

/** What a decision calls an id: by name where that was kept, else in the words of the id. */
export function nameIn({ witnesses = [] }: Decision, id: string): string {
  const kept = witnesses.find((witness) => witness.id === id)?.name;
  return kept ?? id.slice(id.indexOf(":") + 1).replaceAll("-", " ");
}

/** `A`, `A and B`, `A, B and C`. */
export function inARow(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
