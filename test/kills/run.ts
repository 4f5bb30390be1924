// `npm run kills`: ends a server again and again in the middle of what people do, and asks after each
// start whether everything is there. Fails with the first thing that is not.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, Option } from "commander";
import { createRandom } from "../../graph/model/random.ts";
import { ensureBuilt } from "../../server/setup/ensure.mjs";
import { makeCluster } from "../support/postgres-cluster.ts";
import { BUILT } from "../support/served.ts";
import { folderPlace, postgresPlace, type Place } from "./places.ts";
import { someMoment, startRounds, type Moment, type Round } from "./rounds.ts";

interface Options {
  readonly kills: string;
  readonly seed: string;
  readonly on: "folder" | "postgres";
  readonly cut?: true;
}

const options = new Command("kills")
  .option("--kills <number>", "how often the server is ended", "50")
  .option("--seed <number>", "of all chance", "1")
  .addOption(
    new Option("--on <place>", "where it keeps things")
      .choices(["folder", "postgres"])
      .default("folder"),
  )
  .option("--cut", "end its connections to PostgreSQL instead of the server")
  .parse()
  .opts<Options>();

ensureBuilt();
const { place, remove } = await makePlace();
const random = createRandom(Number(options.seed));
const end = options.cut === true ? "cut" : "kill";
const counts = new Map<Moment, number>();
const begun = performance.now();
const rounds = await startRounds(BUILT, place, { random, end });
try {
  for (let k = 1; k <= Number(options.kills); k++) {
    let moment = someMoment(random);
    // A connection is cut while a server runs.
    while (end === "cut" && !["import", "add", "edit"].includes(moment))
      moment = someMoment(random);
    printRound(k, await rounds.next(moment));
    counts.set(moment, (counts.get(moment) ?? 0) + 1);
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  const each = [...counts].sort().map(([moment, count]) => `${count} × ${moment}`);
  process.stdout.write(`${options.kills} times (${each.join(", ")}): nothing lost. ${seconds} s\n`);
} finally {
  await rounds.close();
  remove();
}

function printRound(k: number, { moment, after, story }: Round): void {
  const when = `${moment.padEnd(9)} + ${after.toFixed(0).padStart(5)} ms`;
  process.stdout.write(`${String(k).padStart(3)} ${when}  ${story.join(", ")}\n`);
}

async function makePlace(): Promise<{ readonly place: Place; readonly remove: () => void }> {
  if (options.on === "folder") {
    const folder = mkdtempSync(join(tmpdir(), "asterism-kills-"));
    const remove = (): void => {
      rmSync(folder, { recursive: true, force: true });
    };
    return { place: folderPlace(join(folder, "data")), remove };
  }
  const cluster = await makeCluster([]);
  const remove = (): void => {
    cluster.stop("immediate");
    rmSync(cluster.folder, { recursive: true, force: true });
  };
  return { place: postgresPlace(cluster), remove };
}
