import { describe, expect, test } from "vitest";
import { groupHits } from "../../../client/panels/search/group-hits.ts";
import {
  addFiles,
  fileOfText,
  parseYear,
  sizeInWords,
  toSources,
  isSample,
} from "../../../client/panels/imports/pending.ts";
import type { EntityType, SearchHit } from "../../../graph/index.ts";

describe("what waits for import", () => {
  const a = new File(["one"], "a.md");
  const b = new File(["two"], "b.md");

  test("a file of the same name replaces the one that waits", () => {
    const again = new File(["three"], "a.md");
    const files = addFiles(addFiles([], [a, b]), [again]).map(({ file }) => file);
    expect(files).toEqual([b, again]);
  });

  test("pasted text gets a name that is free", () => {
    const first = fileOfText([], "x");
    expect(first.name).toBe("pasted.txt");
    expect(fileOfText(addFiles([], [first]), "y").name).toBe("pasted-2.txt");
  });

  test("only what was said is told to the server", () => {
    const [entry] = addFiles([], [a]);
    const sources = toSources([
      { ...entry!, venue: "  NeurIPS 2018 ", year: "2018" },
      { ...entry!, venue: " ", year: "next" },
    ]);
    expect(sources.map(({ hints }) => hints)).toEqual([{ venue: "NeurIPS 2018", year: 2018 }, {}]);
  });

  test("years are four digits; sizes are read at a glance", () => {
    expect([parseYear(" 2018 "), parseYear("18"), parseYear("")]).toEqual([2018, null, null]);
    expect([999, 1234, 12_345, 1_250_000].map(sizeInWords)).toEqual([
      "999 B",
      "1.2 kB",
      "12 kB",
      "1.3 MB",
    ]);
  });
});

test("search hits stand under their kinds, the kind of the best hit first", () => {
  const hit = (type: EntityType, name: string): SearchHit => ({
    id: `${type}:${name}`,
    type,
    label: name,
    hint: "",
    papers: 1,
  });
  const hits = [hit("keyword", "a"), hit("author", "b"), hit("keyword", "c"), hit("keyword", "d")];
  expect(groupHits(hits, 2)).toEqual([
    { type: "keyword", hits: [hits[0], hits[2]] },
    { type: "author", hits: [hits[1]] },
  ]);
});

test("the bundled collection is known, whatever else is called so", () => {
  const file = { file: "sample.json", format: null, records: 1, statedTotal: null };
  const files = [{ ...file, issues: { skipped: 0, doubt: 0, note: 0 } }];
  expect(isSample({ name: "Sample: machine-learning papers", files })).toBe(true);
  expect(isSample({ name: "My papers", files })).toBe(false);
  expect(isSample({ name: "Sample", files: [...files, ...files] })).toBe(false);
});
