// OpenAlex: the questions that are asked, the pages, and what our reader finds in the file.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openalexPage } from "../../support/invented-works.ts";
import { localService } from "../../support/local-service.ts";
import { recordsOf, runFetch } from "../../support/run-fetch.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const folder = temporaryFolder();

describe("openalex", () => {
  test("follows cursors to the end and writes a work a line", async () => {
    const { origin, asked } = await localService((url) =>
      url.searchParams.get("cursor") === "*"
        ? openalexPage([1, 2], 3, "second")
        : url.searchParams.get("cursor") === "second"
          ? openalexPage([3], 3, "third")
          : openalexPage([], 3, null),
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

  test.each([
    [["--author", "https://openalex.org/a12"], "authorships.author.id:a12"],
    [["--author", "0000-0001-2345-678X"], "authorships.author.orcid:0000-0001-2345-678X"],
    [["--institution", "I34"], "authorships.institutions.lineage:I34"],
    [["--institution", "https://ror.org/05a28rw58"], "authorships.institutions.ror:05a28rw58"],
    [["--topic", "T56"], "topics.id:T56"],
    [
      ["--years", ":1999", "--author", "A1", "--topic", "T2"],
      "to_publication_date:1999-12-31,authorships.author.id:A1,topics.id:T2",
    ],
  ])("%j is asked as a filter", async (flags, filter) => {
    const { origin, asked } = await localService(() => openalexPage([1], 1, null));
    const file = join(folder, "filter.jsonl");
    const run = await runFetch(["openalex", ...flags, "--output", file], {
      origins: { openalex: origin },
    });
    expect(run.code).toBe(0);
    expect(asked[0]!.url.searchParams.get("filter")).toBe(filter);
    expect(asked[0]!.url.searchParams.has("search")).toBe(false);
  });

  test("an identifier that is none is not asked: it could be another filter", async () => {
    const { origin, asked } = await localService(() => openalexPage([1], 1, null));
    const run = await runFetch(["openalex", "--author", "A1,is_oa:true"], {
      origins: { openalex: origin },
    });
    expect(run).toMatchObject({ code: 2 });
    expect(run.words).toContain('The author is "A1,is_oa:true"; it must be an identifier');
    expect(asked).toEqual([]);
  });

  test("years alone would be everything", async () => {
    const run = await runFetch(["openalex", "--years", "2020"], {});
    expect(run).toMatchObject({ code: 2 });
  });

  test("without a key goes on with numbered pages where cursors are refused", async () => {
    const all = Array.from({ length: 130 }, (_, i) => i + 1);
    const { origin, asked } = await localService((url) => {
      if (url.searchParams.has("cursor")) return { status: 401, body: '{"message":"A key!"}' };
      const page = Number(url.searchParams.get("page"));
      return openalexPage(all.slice(100 * (page - 1), 100 * page), 130, null);
    });
    const file = join(folder, "numbered.jsonl");
    const run = await runFetch(["openalex", "words", "--output", file], {
      origins: { openalex: origin },
    });
    expect(run.code).toBe(0);
    expect(recordsOf(file, "openalex-json")).toHaveLength(130);
    expect(asked.map(({ url }) => url.searchParams.get("page"))).toEqual([null, "1", "2"]);
  });

  test("a key goes to the service, and into no file and no words", async () => {
    const { origin, asked } = await localService((_, before) =>
      before === 0 ? openalexPage([1], 2, "next") : { status: 403, body: '{"message":"No."}' },
    );
    const key = join(folder, "key.txt");
    writeFileSync(key, "secret-of-ada\n");
    const file = join(folder, "keyed.jsonl");
    const run = await runFetch(["openalex", "words", "--key-file", key, "--output", file], {
      origins: { openalex: origin },
    });
    expect(run.code).toBe(1);
    expect(asked[0]!.url.searchParams.get("api_key")).toBe("secret-of-ada");
    expect(run.words).not.toContain("secret");
    expect(readFileSync(`${file}.part.json`, "utf8")).not.toContain("secret");
  });

  test("--limit ends it, and cuts the last page", async () => {
    const { origin, asked } = await localService((_, before) =>
      openalexPage([2 * before + 1, 2 * before + 2], 1000, `after ${before}`),
    );
    const file = join(folder, "limited.jsonl");
    const run = await runFetch(["openalex", "words", "--limit", "3", "--output", file], {
      origins: { openalex: origin },
    });
    expect(run.code).toBe(0);
    expect(asked).toHaveLength(2);
    expect(recordsOf(file, "openalex-json")).toHaveLength(3);
    expect(existsSync(`${file}.part.json`)).toBe(false);
  });

  test("nothing found is said, and touches no file", async () => {
    const { origin } = await localService(() => openalexPage([], 0, null));
    const file = join(folder, "nothing.jsonl");
    const run = await runFetch(["openalex", "words", "--output", file], {
      origins: { openalex: origin },
    });
    expect(run).toMatchObject({ code: 1 });
    expect(run.words).toContain("OpenAlex has nothing for this question.");
    expect(existsSync(file)).toBe(false);
  });
});
