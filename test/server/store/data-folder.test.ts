// Folders that are no data folders: one clear line each, and nothing written into them.
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { claimDataFolder, findDataFolder } from "../../../server/store/data-folder.ts";
import { fileError } from "../../../server/store/store-error.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const refusal = (code: string, words: string): unknown =>
  expect.objectContaining({ code, message: expect.stringContaining(words) as string });

describe("a data folder", () => {
  it("is made where there is none, and found again", async () => {
    const path = join(temporaryFolder(), "deep", "data");
    await claimDataFolder(await findDataFolder(path));
    expect(readdirSync(path).toSorted()).toEqual(["asterism.json", "sources"]);
    await claimDataFolder(await findDataFolder(path));
  });

  it("is closed to others on the machine, but for one that was there", async () => {
    const parent = temporaryFolder();
    const [made, given] = [join(parent, "made"), join(parent, "given")];
    mkdirSync(given);
    chmodSync(given, 0o750);
    for (const path of [made, given]) await claimDataFolder(await findDataFolder(path));
    expect(statSync(made).mode & 0o777).toBe(0o700);
    expect(statSync(given).mode & 0o777).toBe(0o750);
  });

  it("may have been left after its very first file", async () => {
    const path = temporaryFolder();
    writeFileSync(join(path, "lock"), "");
    writeFileSync(join(path, "lock.12-abc"), "");
    await claimDataFolder(await findDataFolder(path));
  });

  it("is not a file, nor below one", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    await expect(findDataFolder(file)).rejects.toThrow(refusal("not-a-folder", file));
    await expect(findDataFolder(join(file, "data"))).rejects.toThrow(refusal("not-a-folder", file));
  });

  it("is not a folder of something else", async () => {
    const path = temporaryFolder();
    writeFileSync(join(path, "thesis.tex"), "");
    await expect(findDataFolder(path)).rejects.toThrow(refusal("foreign-folder", "thesis.tex"));
    expect(readdirSync(path)).toEqual(["thesis.tex"]);
  });

  it("is not one of a newer version", async () => {
    const path = temporaryFolder();
    writeFileSync(join(path, "asterism.json"), '{"application":"asterism","version":999}');
    await expect(findDataFolder(path)).rejects.toThrow(refusal("newer-version", "999"));
  });

  it("says so when its manifest cannot be read", async () => {
    const path = temporaryFolder();
    for (const content of ["{", "{}", "null"]) {
      writeFileSync(join(path, "asterism.json"), content);
      await expect(findDataFolder(path)).rejects.toThrow(refusal("damaged", "asterism.json"));
    }
  });

  it.skipIf(process.getuid?.() === 0)("says so when it may not be read", async () => {
    const path = join(temporaryFolder(), "closed");
    mkdirSync(path, { mode: 0o000 });
    await expect(findDataFolder(path)).rejects.toThrow(refusal("no-access", "permission"));
    chmodSync(path, 0o700);
  });
});

describe("fileError", () => {
  it.each([
    ["EACCES", "no-access", "permission denied"],
    ["EROFS", "no-access", "read-only"],
    ["ENOTDIR", "not-a-folder", "not a folder"],
    ["ENOSPC", "no-space", "disk is full"],
    ["EIO", "failed", "what it says"],
  ])("puts %s into one line", (errno, code, words) => {
    const error = fileError(
      "/data",
      "write",
      Object.assign(new Error("what it\nsays"), { code: errno }),
    );
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
    expect(error.message).toContain("/data");
    expect(error.message).not.toContain("\n");
  });
});
