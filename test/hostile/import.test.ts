// Each hostile file through the whole import: unpacked, decoded, read and resolved, without a fault.
import { describe, expect, it } from "vitest";
import { importSources } from "../../server/jobs/import-sources.ts";
import { HOSTILE_INPUTS } from "../support/hostile-inputs.ts";

describe("a hostile file is read, or refused with words:", () => {
  it.each(HOSTILE_INPUTS)("$name", async ({ file, bytes, papers, issues = [] }) => {
    const source = { name: file, bytes: new Uint8Array(await bytes()) };
    const said = { format: null, venue: null, year: null };
    const { reads, corpus } = await importSources([{ ...source, ...said }], { name: file });
    const found = reads.flatMap((read) => read.issues);
    const count = corpus.papers.ids.length;
    if (papers === "some") expect(count).toBeGreaterThan(0);
    else expect(count).toBe(papers);
    if (count === 0) expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining([...issues]));
    expect(new Set(corpus.papers.ids).size).toBe(count);
    for (const { message, raw } of found) {
      expect(message).not.toBe("");
      expect(raw.length).toBeLessThanOrEqual(500);
    }
  });
});

it("nothing of a file elsewhere gets into a title", async () => {
  const { bytes } = HOSTILE_INPUTS.find(({ file }) => file === "outside.xml")!;
  const source = { name: "a.xml", bytes: new Uint8Array(await bytes()) };
  const said = { format: null, venue: null, year: null };
  const { corpus } = await importSources([{ ...source, ...said }], { name: "x" });
  expect(corpus.papers.labels.join(" ")).not.toContain("root:");
});
