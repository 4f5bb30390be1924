import { expect, test } from "vitest";
import { NETWORK_FORMAT_GROUPS } from "../../../../client/panels/bar/export-formats.ts";
import { NETWORK_FORMATS } from "../../../../graph/index.ts";

const offered = NETWORK_FORMAT_GROUPS.flatMap(({ formats }) => formats.map(({ format }) => format));

test("every file that programs read is offered, each once", () => {
  const pictures: readonly string[] = ["svg"];
  const files = NETWORK_FORMATS.filter((format) => !pictures.includes(format));
  expect([...offered].sort()).toEqual([...files].sort());
});

test("within a group no two are called the same", () => {
  for (const { formats } of NETWORK_FORMAT_GROUPS)
    expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
});
