// SECURITY.md promises nothing without a test, and names no test that is not there.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const text = readFileSync(`${ROOT}SECURITY.md`, "utf8");

/** Where each row is a promise, and behind it where rows are chapters of a standard. */
const [promises = "", review = ""] = text.split("\n## Reviewed against");

test("each promise has a test file that exists", () => {
  const rows = promises.split("\n").filter((line) => /^\|(?! *(?:-|Promise))/u.test(line));
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) {
    const file = /`(test\/[^`]+\.(?:test|e2e)\.ts)` *\|$/u.exec(row)?.[1];
    expect(file, row).toBeDefined();
    expect(existsSync(ROOT + file!), file).toBe(true);
  }
});

test("each chapter of the review is there, and each test that it names exists", () => {
  const rows = review.split("\n").filter((line) => /^\| V\d/u.test(line));
  expect(rows).toHaveLength(14);
  const files = [...review.matchAll(/`(test\/[^`]+)`/gu)].map(([, file]) => file!);
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) expect(existsSync(ROOT + file), file).toBe(true);
});

test("the chapter of the README that it leads to is there", () => {
  expect(readFileSync(`${ROOT}README.md`, "utf8")).toContain("\n## Letting others in\n");
});
