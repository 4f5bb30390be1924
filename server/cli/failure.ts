// What ends a command with one line: what, where, what to do.

/** 1: it failed; 2: it was called wrongly. */
export type ExitCode = 1 | 2;

export class Failure extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = 1) {
    super(message);
    this.name = "Failure";
    this.exitCode = exitCode;
  }
}

/** The sentence of anything thrown, on one line. */
export function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/g, " ").trim();
}
