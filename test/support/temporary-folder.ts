// Folders that tests write into and that are gone when the test file ends.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A new empty folder; call it while tests are collected or run. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "asterism-test-"));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
