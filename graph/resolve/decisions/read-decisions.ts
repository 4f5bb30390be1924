// A file of decisions, as `write/decisions.ts` writes it or a person edited it.
import type { Decision } from "../../model/decision.ts";
import type { ReadIssue } from "../../model/read-result.ts";
import { readDecision } from "./read-decision.ts";

export interface ReadDecisions {
  readonly decisions: readonly Decision[];
  /** One per entry that is no decision; a file that is none at all has one issue. */
  readonly issues: readonly ReadIssue[];
}

/** Decisions of one file: one of many thousand lines is no file of corrections. */
const MAX_DECISIONS = 100_000;
const RAW_LIMIT = 500;

/** The decisions of a file in their order; never throws. Cost: linear in the text. */
export function readDecisions(text: string, file: string): ReadDecisions {
  const refuse = (message: string): ReadDecisions => {
    return { decisions: [], issues: [issueOf(file, 1, text, message)] };
  };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    return refuse(`It is no JSON: ${error instanceof Error ? error.message : "unreadable"}.`);
  }
  const list: unknown =
    typeof value === "object" && value !== null && "decisions" in value ? value.decisions : value;
  if (!Array.isArray(list)) return refuse("It has no list of decisions.");
  if (list.length > MAX_DECISIONS) return refuse(`It has more than ${MAX_DECISIONS} decisions.`);
  const lines = new Map<string, number>();
  text.split("\n").forEach((line, i) => {
    const entry = line.trim().replace(/,$/u, "");
    if (!lines.has(entry)) lines.set(entry, i + 1);
  });
  const decisions: Decision[] = [];
  const issues: ReadIssue[] = [];
  for (const entry of list as unknown[]) {
    const decision = readDecision(entry);
    if (typeof decision !== "string") decisions.push(decision);
    else {
      const raw = JSON.stringify(entry);
      issues.push(issueOf(file, lines.get(raw) ?? 1, raw, `This is no decision: ${decision}.`));
    }
  }
  return { decisions, issues };
}

function issueOf(file: string, line: number, raw: string, message: string): ReadIssue {
  return {
    code: "no-decision",
    severity: "skipped",
    file,
    line,
    column: 1,
    raw: raw.slice(0, RAW_LIMIT),
    message,
  };
}
