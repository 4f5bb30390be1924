// Decisions in a request: each has to be one, or nothing of the request is done.
import { readDecision, type Decision } from "../../graph/index.ts";
import { Problem } from "../problem.ts";

/** @throws Problem `invalid-parameter` that says which entry is no decision, and why */
export function decisionsIn(list: readonly unknown[]): readonly Decision[] {
  const read = list.map(readDecision);
  const wrong = read.flatMap((decision, i) =>
    typeof decision === "string" ? [`decisions.${i}: ${decision}.`] : [],
  );
  if (wrong.length > 0) throw new Problem("invalid-parameter", wrong.slice(0, 20).join("\n"));
  return read.filter((decision) => typeof decision !== "string");
}
