// `fetch` as a process of its own, asking the service whose address is the first argument. The program
// itself has no such switch.
import { Command } from "commander";
import { Failure } from "../../server/cli/failure.ts";
import { fetchCommand } from "../../server/cli/fetch-command.ts";

const [origin = "", ...args] = process.argv.slice(2);
try {
  await new Command()
    .addCommand(fetchCommand({ origins: { openalex: origin } }))
    .parseAsync(["fetch", ...args], { from: "user" });
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`asterism: ${error.message}\n`);
  process.exitCode = error.exitCode;
}
