// The command line as a function from arguments to exit code.
import { Command, CommanderError } from "commander";
import { GraphError } from "../../graph/index.ts";
import { VERSION } from "../version.ts";
import { backupCommand, restoreCommand } from "./backup-commands.ts";
import { databaseCommand } from "./database-command.ts";
import { exportCommand } from "./export-command.ts";
import { Failure, wordsOf } from "./failure.ts";
import { fetchCommand } from "./fetch-command.ts";
import { listCommand } from "./list-command.ts";
import { pathCommand } from "./path-command.ts";
import { say } from "./output.ts";
import { conflictsCommand, reviewersCommand } from "./people-commands.ts";
import { readCommand } from "./read-command.ts";
import { serveCommand } from "./serve-command.ts";
import { StoreError } from "../store/store-error.ts";

/** Runs one command; resolves when it is done. 0: done; 1: failed; 2: called wrongly. */
export async function runCommandLine(args: readonly string[]): Promise<0 | 1 | 2> {
  const program = new Command("asterism")
    .description("Maps of authors and topics from any list of research papers.")
    .version(VERSION, "-v, --version", "print the version");
  for (const command of [
    serveCommand(),
    readCommand(),
    listCommand(),
    exportCommand(),
    pathCommand(),
    fetchCommand(),
    conflictsCommand(),
    reviewersCommand(),
    backupCommand(),
    restoreCommand(),
    databaseCommand(),
  ])
    program.addCommand(command.version(VERSION, "-v, --version", "print the version"));
  for (const command of [program, ...program.commands.flatMap((one) => [one, ...one.commands])])
    command.exitOverride().showHelpAfterError("(--help says how it is called)");
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    say(`asterism: ${wordsOf(error)}`);
    if (error instanceof Failure) return error.exitCode;
    // Whatever else was thrown is a mistake of ours: the place helps whoever reports it.
    if (!(error instanceof GraphError || error instanceof StoreError) && error instanceof Error)
      say(error.stack ?? "");
    return 1;
  }
}
