// A data folder that cannot be written: from the start, or from a moment on while a server runs.
import { chownSync, mkdirSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CAN_MOUNT, makeReadOnly } from "../../support/disks.ts";
import { SMALL_LISTING, longListing } from "../../support/listings.ts";
import { FROM_SOURCES, ROOT, serve } from "../../support/served.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { askFor, collections, exported, importText } from "../../support/use-server.ts";

const SLOWLY = { timeout: 180_000 };

/** A listing, and a data folder that is not there yet. */
function place(): { readonly data: string; readonly args: readonly string[] } {
  const folder = temporaryFolder();
  const list = join(folder, "list.txt");
  writeFileSync(list, SMALL_LISTING);
  return { data: join(folder, "data"), args: [list, "--data", join(folder, "data")] };
}

describe.skipIf(!CAN_MOUNT)(
  "a read-only folder (needs root on Linux, to mount one)",
  SLOWLY,
  () => {
    test("is told in one line by a start, which changes nothing in it", async () => {
      const { data, args } = place();
      const first = await serve(FROM_SOURCES, args);
      const before = await collections(first);
      await first.stop();
      const makeWritable = makeReadOnly(data);
      await expect(serve(FROM_SOURCES, args)).rejects.toThrow(
        `asterism: Cannot write the lock file in ${data}: it is read-only. Choose another folder with --data.`,
      );
      makeWritable();
      const second = await serve(FROM_SOURCES, args);
      expect(await collections(second)).toEqual(before);
      await second.stop();
    });

    test("under a running server fails imports in words; what is there is read, and all is well after", async () => {
      const { data, args } = place();
      const server = await serve(FROM_SOURCES, args);
      const { id } = (await collections(server))[0]!;
      const before = await exported(server, id);
      const makeWritable = makeReadOnly(join(data, "sources"));
      const job = await importText(server, "more.txt", longListing(30, 8));
      expect(job).toMatchObject({
        status: "failed",
        error: {
          code: "store-failed",
          message:
            "The server may not write its data at the moment. Nothing was changed; its log says why.",
        },
      });
      expect(await exported(server, id)).toBe(before);
      expect((await askFor(server, `/corpora/${id}/tags`)).status).toBe(200);
      makeWritable();
      expect(await importText(server, "more.txt", longListing(30, 8))).toMatchObject({
        status: "done",
      });
      const { words } = await server.stop();
      expect(words).toContain("it is read-only");
    });
  },
);

/** Whether this process may run another as somebody who may do less. */
const CAN_BE_NOBODY =
  process.getuid?.() === 0 && spawnSync("setpriv", ["--version"], { stdio: "ignore" }).status === 0;

describe.skipIf(!CAN_BE_NOBODY)(
  "a folder of somebody else (needs root and setpriv)",
  SLOWLY,
  () => {
    test("is told in one line", () => {
      const folder = temporaryFolder();
      // Whoever runs it can get there, and read it, but not write.
      chownSync(folder, 0, 0);
      spawnSync("chmod", ["755", folder]);
      const data = join(folder, "data");
      mkdirSync(data);
      const words = ["--reuid=65534", "--regid=65534", "--clear-groups", process.execPath];
      const run = spawnSync("setpriv", [...words, ...FROM_SOURCES, "serve", "--data", data], {
        cwd: ROOT,
        encoding: "utf8",
        env: { ...process.env, HOME: folder },
      });
      expect(run.status).toBe(1);
      expect(run.stderr.trim()).toBe(
        `asterism: Cannot write the lock file in ${data}: permission denied. Give this user the right to read and write there, or choose another folder with --data.`,
      );
    });
  },
);
