// The table of reading issues.
import { describe, expect, it } from "vitest";
import { writeIssues } from "../../../graph/index.ts";
import { parseCsv } from "../../support/csv.ts";

describe("writeIssues", () => {
  it("writes a row per issue, its raw text disarmed", () => {
    const text = [
      ...writeIssues([
        {
          code: "missing-title",
          severity: "doubt",
          file: "list.txt",
          line: 12,
          column: 1,
          raw: "=1+1,\nsecond line",
          message: 'The entry has no title; look for "title".',
        },
      ]),
    ].join("");
    expect(parseCsv(text)).toEqual([
      ["severity", "code", "file", "line", "column", "message", "raw"],
      [
        "doubt",
        "missing-title",
        "list.txt",
        "12",
        "1",
        'The entry has no title; look for "title".',
        "'=1+1,\nsecond line",
      ],
    ]);
  });

  it("has headings when there is no issue", () => {
    expect([...writeIssues([])].join("")).toBe("severity,code,file,line,column,message,raw\r\n");
  });
});
