import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decision } from "../../../../graph/model/decision.ts";
import { readDecision } from "../../../../graph/resolve/decisions/read-decision.ts";
import { readDecisions } from "../../../../graph/resolve/decisions/read-decisions.ts";
import { writeDecisions } from "../../../../graph/write/decisions.ts";

const ALL: Decision[] = [
  { kind: "merge", type: "author", ids: ["author:a-b"], into: "author:ann-b", note: "asked her" },
  { kind: "merge", type: "keyword", ids: ["keyword:robot"], into: "keyword:automaton" },
  { kind: "split", type: "author", id: "author:bo", papers: ["paper:x"], name: "Bo II" },
  { kind: "rename", type: "venue", id: "venue:x", name: "X", at: "2026-01-01T00:00:00Z" },
  { kind: "hide", type: "keyword", id: "keyword:novel" },
  { kind: "rename", type: "topic", id: "topic:robot", name: "Robots" },
  { kind: "keep-apart", type: "author", ids: ["author:a", "author:b"] },
  {
    kind: "keep-together",
    type: "author",
    id: "author:a~1",
    witnesses: [{ id: "author:a~1", name: "A", papers: ["paper:x"] }],
  },
];

test("what is written is read again, a line each", () => {
  const text = [...writeDecisions(ALL)].join("");
  expect(readDecisions(text, "d.json")).toEqual({ decisions: ALL, issues: [] });
  expect(text.split("\n")).toHaveLength(ALL.length + 3);
  expect(readDecisions([...writeDecisions([])].join(""), "d.json").decisions).toEqual([]);
});

test("a bare list is enough", () => {
  expect(readDecisions(`\uFEFF${JSON.stringify(ALL)}`, "d.json").decisions).toEqual(ALL);
});

test.each([
  ["", "It is no JSON"],
  ["TY  - JOUR", "It is no JSON"],
  ["{}", "no list"],
  ['{"decisions":{}}', "no list"],
])("%j is no such file", (text, why) => {
  const { decisions, issues } = readDecisions(text, "d.json");
  expect(decisions).toEqual([]);
  expect(issues).toHaveLength(1);
  expect(issues[0]!.message).toContain(why);
});

test("an entry that is no decision costs itself, with its line", () => {
  const lines = [...writeDecisions(ALL)].join("").split("\n");
  lines.splice(2, 0, '{"kind":"melt","type":"author"},');
  const { decisions, issues } = readDecisions(lines.join("\n"), "d.json");
  expect(decisions).toEqual(ALL);
  expect(issues.map(({ line, code, file }) => [line, code, file])).toEqual([
    [3, "no-decision", "d.json"],
  ]);
  expect(issues[0]!.raw).toBe('{"kind":"melt","type":"author"}');
});

describe("a decision is refused", () => {
  test.each([
    [null, "object"],
    [[], "object"],
    [{ kind: "hide" }, "type is none"],
    [{ kind: "hide", type: "paper", id: "paper:x" }, "type is none"],
    [{ kind: "hide", type: "author", id: "keyword:x" }, "id is no id of an author"],
    [{ kind: "hide", type: "keyword", id: 3 }, "id is no id of a keyword"],
    [{ kind: "rename", type: "author", id: "author:x" }, "name is no text"],
    [{ kind: "rename", type: "author", id: "author:x", name: "y".repeat(2001) }, "longer"],
    [{ kind: "merge", type: "author", ids: "author:x", into: "author:y" }, "ids is no list"],
    [{ kind: "merge", type: "author", ids: [], into: "author:y" }, "ids is empty"],
    [{ kind: "merge", type: "author", ids: ["author:y"], into: "author:y" }, "nothing but into"],
    [{ kind: "split", type: "author", id: "author:x", papers: [] }, "papers is empty"],
    [{ kind: "keep-apart", type: "author", ids: ["author:x", "author:x"] }, "nobody to keep"],
    [{ kind: "hide", type: "topic", id: "topic:x" }, "none that a topic can have"],
    [{ kind: "rename", type: "topic", id: "keyword:x", name: "y" }, "no id of a topic"],
    [{ kind: "split", type: "venue", id: "venue:x", papers: [] }, "none that a venue can have"],
    [{ kind: "split", type: "author", id: "author:x", papers: ["author:y"] }, "papers is no id"],
    [{ kind: "__proto__", type: "author" }, "none that is known"],
    [{ kind: "hide", type: "author", id: "author:x", witnesses: [{ id: "x" }] }, "no id"],
  ])("%j", (value, why) => {
    expect(readDecision(value)).toContain(why);
  });

  test("unknown properties are left out", () => {
    const odd = { kind: "hide", type: "author", id: "author:x", __proto__: 1, more: "x" };
    expect(readDecision(odd)).toEqual({ kind: "hide", type: "author", id: "author:x" });
  });
});

test("any list is read whole, and any value without throwing", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (list) => {
      const { decisions, issues } = readDecisions(JSON.stringify(list), "d");
      expect(decisions.length + issues.length).toBe(list.length);
    }),
  );
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(["string", "object"]).toContain(typeof readDecision(value));
    }),
  );
});
