// Questions about who is who in words, and the decisions that answer them. Pure.
import type { Decision, EntityId, IdentityQuestion, PersonSide } from "../../../graph/index.ts";
import type { Names } from "../../controllers/deciding.ts";
import { counted } from "../../words.ts";

/** What can be said to a question. */
export type Answer = "one" | "two";

/** Whether both sides are the papers of one author now. */
export function isOneNow({ compared }: IdentityQuestion): boolean {
  const [a, b] = compared.sides;
  return a.id === b.id;
}

/** What tells questions apart, also when other decisions were made in between. */
export function questionKey({ code, compared }: IdentityQuestion): string {
  const [a, b] = compared.sides;
  return [code, a.id, b.id, ...b.examples.slice(0, 3).map(({ id }) => id)].join(" ");
}

/** The two names as a heading: `Li Li · Li Erran Li`; of one author, the name. */
export function titleOf(question: IdentityQuestion): string {
  const [a, b] = namesOf(question);
  return a === b ? a : `${a} · ${b}`;
}

/** What each side is called beside the other. */
export function namesOf(question: IdentityQuestion): readonly [string, string] {
  const [a, b] = question.compared.sides;
  if (!isOneNow(question)) return [a.name, b.name];
  return [a.spellings[0] ?? a.name, b.spellings[0] ?? b.name];
}

/** What each answer is called on its button. */
export function answerWords({ code }: IdentityQuestion): Readonly<Record<Answer, string>> {
  switch (code) {
    case "maybe-one-author":
      return { one: "Same person", two: "Never the same" };
    case "maybe-two-authors":
      return { one: "One person", two: "Two people" };
    case "authors-merged":
      return { one: "Right, one person", two: "Wrong, two people" };
    case "author-split":
      return { one: "Wrong, same person", two: "Right, never the same" };
  }
}

/** What an answer does, for those who wonder before they press. */
export function answerHelp(question: IdentityQuestion): Readonly<Record<Answer, string>> {
  const [, b] = question.compared.sides;
  return isOneNow(question)
    ? {
        one: "Keeps all these papers together.",
        two: `Splits ${counted(b.papers, "paper")} off.`,
      }
    : {
        one: "Merges the two into the name marked as the one that stays.",
        two: "Keeps the two apart, whatever the evidence says.",
      };
}

/** How sure something is, in words. */
export function confidenceInWords(confidence: number): string {
  if (confidence >= 0.95) return "practically certain";
  if (confidence >= 0.8) return "very likely";
  if (confidence >= 0.65) return "likely";
  if (confidence >= 0.45) return "could go either way";
  return "rather unlikely";
}

/** `57 %`. */
export function percentOf(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}

/** The side whose name stays at first: the one with more papers, then the longer name. */
export function sideKept({ compared }: IdentityQuestion): EntityId {
  const [a, b] = compared.sides;
  if (a.papers !== b.papers) return a.papers > b.papers ? a.id : b.id;
  return b.name.length > a.name.length ? b.id : a.id;
}

/** Who is meant, for the words about a decision. */
export function namesIn({ compared }: IdentityQuestion): Names {
  return new Map(compared.sides.map(({ id, name }) => [id, name]));
}

/**
 * The decision that an answer makes. Null where a split would have to name papers that are not
 * listed here: they have to be chosen.
 *
 * @param keep whose name stays when two authors become one
 */
export function decisionOf(
  question: IdentityQuestion,
  answer: Answer,
  keep: EntityId,
): Decision | null {
  const [a, b] = question.compared.sides;
  if (!isOneNow(question)) {
    if (answer === "two") return { kind: "keep-apart", type: "author", ids: [a.id, b.id] };
    const into = keep === b.id ? b.id : a.id;
    return { kind: "merge", type: "author", ids: [into === a.id ? b.id : a.id], into };
  }
  if (answer === "one") return { kind: "keep-together", type: "author", id: a.id };
  const side = [b, a].find(isWhole);
  return side === undefined
    ? null
    : { kind: "split", type: "author", id: a.id, papers: papersOf(side) };
}

/** Whether all papers of a side are listed. */
function isWhole({ papers, examples }: PersonSide): boolean {
  return examples.length === papers;
}

export function papersOf({ examples }: PersonSide): readonly EntityId[] {
  return examples.map(({ id }) => id);
}
