// The file of decisions that a command line names.
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { readDecisions, type Decision } from "../../graph/index.ts";
import { Failure, wordsOf } from "./failure.ts";
import { say } from "./output.ts";

export interface DecisionOptions {
  readonly decisions?: string;
}

/** Adds the option by which corrections are replayed. */
export function withDecisionsOption(command: Command): Command {
  return command.option(
    "--decisions <file>",
    "replay the merges, splits, names and omissions of this file, as the explorer saves it",
  );
}

/**
 * The decisions of the file; entries that are none are told, and left out.
 *
 * @throws Failure when the file cannot be read or has no decision at all
 */
export async function readDecisionsFile(file: string | undefined): Promise<readonly Decision[]> {
  if (file === undefined) return [];
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new Failure(`Cannot read ${file}: ${wordsOf(error)}.`);
  }
  const { decisions, issues } = readDecisions(text, file);
  if (decisions.length === 0 && issues.length > 0)
    throw new Failure(`${file} is no file of decisions: ${issues[0]!.message}`);
  for (const { line, message } of issues) say(`${file}:${line}: ${message}`);
  return decisions;
}
