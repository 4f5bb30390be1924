import { expect, it } from "vitest";
import { columnFromJson, columnInJson } from "../../../graph/wire/node-column.ts";
import type { NodeColumn } from "../../../graph/model/look.ts";

it.each<NodeColumn>([
  { type: "number", values: Float64Array.of(2020.5, NaN, 0) },
  { type: "category", names: ["ICLR", "NeurIPS"], values: Int32Array.of(1, -1, 0) },
])("a column survives JSON: $type", (column) => {
  const text = JSON.stringify(columnInJson(column));
  expect(text).toContain("null");
  expect(columnFromJson(JSON.parse(text) as ReturnType<typeof columnInJson>)).toEqual(column);
});
