// Fixtures of texts with the expected answers beside them; UPDATE_FIXTURES=1 rewrites the answers.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { PaperRecord } from "../../graph/model/paper-record.ts";
import type { ReadResult } from "../../graph/model/read-result.ts";
import { readText } from "../../graph/read/read-text.ts";

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

/** Names of the fixtures in a folder. */
export function fixturesIn(folder: URL): string[] {
  return readdirSync(folder).filter((name) => !name.endsWith(".expected.json"));
}

const FIXTURES = new URL("../fixtures/", import.meta.url);

/** The texts of all fixtures of readers. */
export function allFixtures(): string[] {
  const formats = new URL("formats/", FIXTURES);
  const folders = readdirSync(formats).map((folder) => new URL(`${folder}/`, formats));
  return [new URL("read/", FIXTURES), ...folders].flatMap((folder) =>
    fixturesIn(folder).map((name) => readFileSync(new URL(name, folder), "utf8")),
  );
}

/** One test for each fixture of a folder. */
export function testFixtures(folder: URL): void {
  it.each(fixturesIn(folder))("%s", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const got = `${JSON.stringify(summary(readText(text, { file: name })), null, 1)}\n`;
    const beside = new URL(`${name}.expected.json`, folder);
    if (process.env["UPDATE_FIXTURES"] === "1" && process.env["CI"] === undefined)
      writeFileSync(beside, got);
    expect(JSON.parse(got)).toEqual(JSON.parse(readFileSync(beside, "utf8")));
  });
}
