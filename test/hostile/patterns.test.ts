// Regular expressions over what comes in are linear: the linter holds two rules, for every file, and
// an exception says why it is none.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ESLint } from "eslint";
import { expect, it } from "vitest";

const RULES = ["regexp/no-super-linear-move", "regexp/no-super-linear-backtracking"];

const files = ["graph", "server", "client"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);

it("holds for every file of the program", async () => {
  expect(files.length).toBeGreaterThan(500);
  const eslint = new ESLint();
  for (const file of files) {
    const { rules } = (await eslint.calculateConfigForFile(file)) as {
      rules: Readonly<Record<string, readonly [level: number, options?: unknown]>>;
    };
    for (const rule of RULES) expect(rules[rule], file).toEqual([2, { report: "potential" }]);
  }
});

it("has few exceptions, each with its reason", () => {
  const exceptions = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => /eslint-disable.*regexp\//u.test(line)),
  );
  expect(exceptions.length).toBeLessThan(3);
  for (const line of exceptions) expect(line).toMatch(/ -- .{10,}/u);
});
