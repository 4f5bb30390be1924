// OpenAlex: the questions that are asked, the pages, and what our reader finds in the file.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { localService, type Reply } from "../../support/local-service.ts";
import { recordsOf, runFetch } from "../../support/run-fetch.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const folder = temporaryFolder();

export function work(number: number): object {
  return {
    id: `https://openalex.org/W${number}`,
    doi: `https://doi.org/10.5555/invented.${number}`,
    display_name: `Invented Work ${number}`,
    publication_year: 2021,
    authorships: [
      { author: { id: "https://openalex.org/A7", display_name: "Ada Lind" }, institutions: [] },
    ],
  };
}

const page = (numbers: readonly number[], count: number, next: string | null): Reply => ({
  body: JSON.stringify({ meta: { count, next_cursor: next }, results: numbers.map(work) }),
});

describe("openalex", () => {
  test("follows cursors to the end and writes a work a line", async () => {
    const { origin, asked } = await localService((url) =>
      url.searchParams.get("cursor") === "*"
        ? page([1, 2], 3, "second")
        : url.searchParams.get("cursor") === "second"
          ? page([3], 3, "third")
          : page([], 3, null),
    );
    const file = join(folder, "words.jsonl");
    const words = ["graph", "neural networks", "--years", "2020:", "--mail", "ada@example.org"];
    const run = await runFetch(["openalex", ...words, "--output", file], {
      origins: { openalex: origin },
    });
    expect(run).toMatchObject({ code: 0 });
    expect(run.words).toContain(`OpenAlex: 3 of 3 records are in ${file}.`);
    expect(asked.map(({ url }) => url.searchParams.get("cursor"))).toEqual([
      "*",
      "second",
      "third",
    ]);
    expect(asked[0]!.url.pathname).toBe("/works");
    expect(Object.fromEntries(asked[0]!.url.searchParams)).toEqual({
      search: "graph neural networks",
      filter: "from_publication_date:2020-01-01",
      per_page: "100",
      cursor: "*",
      mailto: "ada@example.org",
    });
    expect(asked[0]!.headers["user-agent"]).toMatch(/^Asterism\/\d.* \(mailto:ada@example\.org\)$/);
    const records = recordsOf(file, "openalex-json");
    expect(records.map(({ title }) => title)).toEqual([
      "Invented Work 1",
      "Invented Work 2",
      "Invented Work 3",
    ]);
    expect(records[2]).toMatchObject({ doi: "10.5555/invented.3", year: 2021 });
    expect(existsSync(`${file}.part.json`)).toBe(false);
    expect(readFileSync(file, "utf8").trimEnd().split("\n")).toHaveLength(3);
  });
});
