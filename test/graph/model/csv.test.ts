// Cells: quoted where they must be, harmless in a spreadsheet.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRow } from "../../../graph/model/csv.ts";
import { parseCsv } from "../../support/csv.ts";

describe("csvRow", () => {
  it("quotes commas, quotes and line ends only", () => {
    expect(csvRow(["plain", 'a "b"', "c, d", "e\nf", 1.5, null, ""])).toBe(
      'plain,"a ""b""","c, d","e\nf",1.5,,\r\n',
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\tx", "\rx", "＝1", "－1"])(
    "disarms %j",
    (text) => {
      expect(parseCsv(csvRow([text]))).toEqual([[`'${text}`]]);
    },
  );

  it("lets numbers be negative", () => {
    expect(csvRow([-1.5])).toBe("-1.5\r\n");
  });

  it("comes back as it was, whatever printable text it holds", () => {
    const cell = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/^\s*[=+\-@＝＋－＠]/u.test(text));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        expect(parseCsv(csvRow(cells))).toEqual([cells]);
      }),
    );
  });
});
