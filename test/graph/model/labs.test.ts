import { expect, it } from "vitest";
import { withoutLab } from "../../../graph/model/labs.ts";

it.each([
  ["OpenAI Jonathan Doe", "Jonathan Doe", "OpenAI"],
  ["Google Brain Ada Pell", "Ada Pell", "Google Brain"],
  ["Microsoft Research Alice Zhang", "Alice Zhang", "Microsoft Research"],
  ["ETH Zürich Bo van Tran", null, null],
  ["ETH Zürich Bo Tran", "Bo Tran", "ETH Zürich"],
  ["Jonathan Doe Google", "Jonathan Doe", "Google"],
  ["Google Doe", null, null],
  ["Google Brain Team Members", null, null],
  ["Ada Pell", null, null],
  ["Ada Bo Cy Pell", null, null],
  ["", null, null],
])("withoutLab(%s) → %s, %s", (written, name, affiliation) => {
  expect(withoutLab(written)).toEqual(name === null ? null : { name, affiliation });
});

it("gives up on what is far longer than a name", () => {
  expect(withoutLab(`OpenAI ${"Ada ".repeat(1000)}`)).toBeNull();
});
