// Lists that were looked up on the web: no papers, and an issue for each line that was not found.
import { expect, test } from "vitest";
import { lookedUpText, readText } from "../../../../graph/index.ts";

test("names what was not found, in its order, and nothing else", () => {
  const text = lookedUpText([
    { line: "10.5555/rivers.1", found: true },
    { line: "- An Essay", found: false },
    { line: "Knots", found: true },
    { line: "10.5555/nowhere", found: false },
  ]);
  const { format, records, issues } = readText(text, { file: "list.txt" });
  expect([format, records]).toEqual(["looked-up-list", []]);
  expect(issues.map(({ code, severity, line, raw }) => [code, severity, line, raw])).toEqual([
    ["not-found", "skipped", 3, "- An Essay"],
    ["not-found", "skipped", 5, "10.5555/nowhere"],
  ]);
});

test("is not what merely looks like one", () => {
  expect(readText("+ 10.5555/rivers.1\n- An Essay\n", { file: "x" }).format).not.toBe(
    "looked-up-list",
  );
});
