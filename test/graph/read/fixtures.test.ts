// Every fixture of a listing or file, against what a person reads in it. The expected answers stand
// beside the fixtures; UPDATE_FIXTURES=1 rewrites them. All papers and people in them are invented.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../../graph/model/paper-record.ts";
import type { ReadResult } from "../../../graph/model/read-result.ts";
import { readText } from "../../../graph/read/read-text.ts";

const FOLDER = new URL("../../fixtures/read/", import.meta.url);
const names = readdirSync(FOLDER).filter((name) => !name.endsWith(".expected.json"));

/** A record without what it does not say. */
function said(record: PaperRecord): Record<string, unknown> {
  const { source, extra, ...fields } = record;
  const stated = Object.entries(fields).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(stated),
    ...(Object.keys(extra).length > 0 ? { extra } : {}),
    line: source.line,
    ...(source.key === null ? {} : { key: source.key }),
  };
}

function summary(result: ReadResult): object {
  return {
    format: result.format,
    statedTotal: result.statedTotal,
    records: result.records.map(said),
    issues: result.issues.map(({ severity, code, line, column }) =>
      [severity, code, column === 1 ? line : `${line}:${column}`].join(" "),
    ),
  };
}

describe("fixtures of listings and files", () => {
  it.each(names)("%s", (name) => {
    const text = readFileSync(new URL(name, FOLDER), "utf8");
    const got = `${JSON.stringify(summary(readText(text, { file: name })), null, 1)}\n`;
    const beside = new URL(`${name}.expected.json`, FOLDER);
    if (process.env["UPDATE_FIXTURES"] === "1" && process.env["CI"] === undefined)
      writeFileSync(beside, got);
    expect(JSON.parse(got)).toEqual(JSON.parse(readFileSync(beside, "utf8")));
  });
});
