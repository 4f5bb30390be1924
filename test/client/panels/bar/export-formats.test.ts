import { expect, test } from "vitest";
import { NETWORK_FORMAT_GROUPS } from "../../../../client/panels/bar/export-formats.ts";
import { MAP_FILE_FORMATS } from "../../../../graph/index.ts";

const offered = NETWORK_FORMAT_GROUPS.flatMap(({ formats }) => formats.map(({ format }) => format));

test("every file is offered, each once", () => {
  expect([...offered].sort()).toEqual([...MAP_FILE_FORMATS].sort());
});

test("within a group no two are called the same", () => {
  for (const { formats } of NETWORK_FORMAT_GROUPS)
    expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
});
