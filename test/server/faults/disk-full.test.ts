// A disk that is really full: words, nothing lost, and all well again when there is room.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import type { CurationState } from "../../../graph/index.ts";
import { CAN_MOUNT, smallDisk } from "../../support/disks.ts";
import { SMALL_LISTING, longListing } from "../../support/listings.ts";
import { FROM_SOURCES, serve, type Served } from "../../support/served.ts";
import { askFor, collections, exported, importText } from "../../support/use-server.ts";

const SLOWLY = { timeout: 180_000 };

describe.skipIf(!CAN_MOUNT)("a full disk (needs root on Linux, to mount one)", SLOWLY, () => {
  test("keeps all that was confirmed, says so, and takes more when there is room", async () => {
    const disk = smallDisk(160);
    const first = join(disk.path, "first.txt");
    writeFileSync(first, SMALL_LISTING);
    const args = [first, "--data", join(disk.path, "data")];
    let server: Served = await serve(FROM_SOURCES, args);
    const { id } = (await collections(server))[0]!;
    let confirmed = 0;
    /** Its lines in the journal are longer than what is left of its last block. */
    const decide = async (): Promise<Awaited<ReturnType<typeof askFor>>> => {
      const note = "why ".repeat(450);
      const decisions = [
        { kind: "rename", type: "author", id: "author:bo-chen", name: "Bo", note },
      ];
      const answer = await askFor(server, `/corpora/${id}/decisions`, "POST", { decisions });
      if (answer.status === 200) confirmed++;
      return answer;
    };
    const whatIsKept = async () => {
      const { body } = await askFor<CurationState>(server, `/corpora/${id}/decisions`);
      expect(body.steps).toHaveLength(confirmed);
      return { entries: await collections(server), papers: await exported(server, id) };
    };
    await decide();
    const before = await whatIsKept();
    const large = longListing(2000, 3);

    // Room for nothing, for the files alone, for some of the tables.
    for (const left of [0, 2 << 20, 6 << 20]) {
      disk.fill(left);
      const job = await importText(server, "large.txt", large);
      expect(job, `${left} bytes free`).toMatchObject({
        status: "failed",
        error: { code: "store-failed", message: expect.stringContaining("full") as string },
      });
      expect(await whatIsKept()).toEqual(before);
      disk.fill(0);
      const answers = [await decide(), await decide(), await decide()];
      const refused = answers.find(({ status }) => status !== 200);
      expect(refused).toMatchObject({ status: 503, body: { code: "store-failed" } });
      expect(JSON.stringify(refused?.body)).toContain("disk is full");
      expect(await whatIsKept()).toEqual(before);
      disk.clear();
    }
    await decide();
    expect(await importText(server, "large.txt", large)).toMatchObject({ status: "done" });
    const after = await whatIsKept();
    expect(after.entries).toHaveLength(2);
    expect(after.papers).toBe(before.papers);
    await server.stop();

    server = await serve(FROM_SOURCES, args);
    expect(await whatIsKept()).toEqual(after);
    await server.stop();
  });

  test("answers all the same when nothing that is computed can be kept, and keeps it when there is room", async () => {
    const disk = smallDisk(160);
    const data = join(disk.path, "data");
    const list = join(disk.path, "first.txt");
    writeFileSync(list, SMALL_LISTING);
    let server = await serve(FROM_SOURCES, [list, "--data", data]);
    const { id } = (await collections(server))[0]!;
    const kept = (): string[] => readdirSync(join(data, "computed", id));
    const map = async (): Promise<string> => {
      const url = `${server.address}/api/corpora/${id}/networks/coauthorship`;
      const answer = await fetch(url);
      expect(answer.status).toBe(200);
      return Buffer.from(await answer.arrayBuffer()).toString("base64");
    };
    // What the list said when it was read.
    await vi.waitFor(() => {
      expect(kept()).toHaveLength(1);
    });
    // Less than what is left to what cannot be computed again.
    disk.fill(32 << 20);
    const first = await map();
    expect(await map()).toBe(first);
    const { words } = await server.stop();
    expect(words.match(/what was computed cannot be kept/gu)).toHaveLength(1);
    expect(words).toContain("the disk is full");
    expect(kept()).toHaveLength(1);

    disk.clear();
    server = await serve(FROM_SOURCES, ["--data", data]);
    expect(await map()).toBe(first);
    await vi.waitFor(() => {
      expect(kept()).toHaveLength(2);
    });
    // What is half written when the power goes is not there afterwards.
    writeFileSync(join(data, "computed", "7.partial"), "half");
    await server.kill();
    server = await serve(FROM_SOURCES, ["--data", data]);
    expect(await map()).toBe(first);
    expect(readdirSync(join(data, "computed"))).toEqual([id]);
    await server.stop();
  });
});
