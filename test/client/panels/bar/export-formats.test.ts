import { expect, test } from "vitest";
import { NETWORK_FORMAT_GROUPS } from "../../../../client/panels/bar/export-formats.ts";
import { NETWORK_FORMATS } from "../../../../graph/index.ts";

const offered = NETWORK_FORMAT_GROUPS.flatMap(({ formats }) => formats.map(({ format }) => format));

test("every file is offered, each once", () => {
  // A page of its own; not in the menu of files for programs.
  const later: readonly string[] = ["html"];
  const files = NETWORK_FORMATS.filter((format) => !later.includes(format));
  expect([...offered].sort()).toEqual([...files].sort());
});

test("within a group no two are called the same", () => {
  for (const { formats } of NETWORK_FORMAT_GROUPS)
    expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
});
