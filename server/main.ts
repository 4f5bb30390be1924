// The process: hands the arguments to the command line and ends with its exit code.
import { runCommandLine } from "./cli/run-command-line.ts";

process.exitCode = await runCommandLine(process.argv.slice(2));
