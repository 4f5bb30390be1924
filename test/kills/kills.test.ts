// A short run of `npm run kills`: a server killed in the middle of an import, an edit, an addition and
// the making of tables of an older version.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createRandom } from "../../graph/model/random.ts";
import { findPostgres, testPostgres } from "../support/postgres.ts";
import { FROM_SOURCES } from "../support/served.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { folderPlace, postgresPlace, type Place } from "./places.ts";
import { startRounds, type Moment } from "./rounds.ts";

async function survives(place: Place, end: "kill" | "cut", moments: readonly Moment[]) {
  const rounds = await startRounds(FROM_SOURCES, place, { random: createRandom(11), end });
  try {
    for (const moment of moments) expect((await rounds.next(moment)).moment).toBe(moment);
  } finally {
    await rounds.close();
  }
}

const LONG = { timeout: 400_000 };

describe("a server that is killed", LONG, () => {
  test("has everything again from its data folder", async () => {
    const place = folderPlace(join(temporaryFolder(), "data"));
    await survives(place, "kill", ["import", "edit", "add", "migration", "backup", "restore"]);
  });
});

describe.skipIf(findPostgres() === null)("on PostgreSQL", LONG, async () => {
  const postgres =
    findPostgres() === null ? null : await testPostgres(["log_min_messages = fatal"]);

  test("a server that is killed has everything again", async () => {
    await survives(postgresPlace(postgres!.cluster!), "kill", ["import", "migration"]);
  });

  test("a server whose connections end goes on", async () => {
    await survives(postgresPlace(postgres!.cluster!), "cut", ["import", "add", "edit"]);
  });
});
