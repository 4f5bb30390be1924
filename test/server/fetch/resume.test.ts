// Downloads that end before their end: what is kept, and how a later run goes on.
import { existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { crossrefItem, openalexPage } from "../../support/invented-works.ts";
import { localService, type Reply } from "../../support/local-service.ts";
import { recordsOf, runFetch } from "../../support/run-fetch.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const folder = temporaryFolder();
const titles = (file: string, format = "openalex-json") =>
  recordsOf(file, format).map(({ title }) => title);

const WHOLE: Readonly<Record<string, Reply>> = {
  "*": openalexPage([1, 2], 5, "b"),
  b: openalexPage([3, 4], 5, "c"),
  c: openalexPage([5], 5, null),
};
const ALL = [1, 2, 3, 4, 5].map((number) => `Invented Work ${number}`);

/** A service that answers as `broken` says where it says something. */
function service(broken: Readonly<Record<string, Reply>> = {}) {
  return localService((url) => {
    const cursor = url.searchParams.get("cursor") ?? "";
    return broken[cursor] ?? WHOLE[cursor] ?? { status: 400 };
  });
}

const args = (file: string, ...more: readonly string[]) => [
  "openalex",
  "words",
  "--output",
  file,
  ...more,
];

describe("a download that fails", () => {
  test.each([
    ["broken JSON", { body: '{"meta":{},"results":[{"id' }, "no JSON, or cut off"],
    ["a broken connection", { body: '{"meta":', breakOff: true }, "could not be reached"],
    ["a refusal", { status: 403 }, "OpenAlex answered 403"],
  ] as const)("by %s keeps what was got, and goes on later", async (name, reply, said) => {
    const file = join(folder, `${name}.jsonl`);
    const { origin } = await service({ c: reply });
    const first = await runFetch(args(file), { origins: { openalex: origin } });
    expect(first.code).toBe(1);
    expect(first.words).toContain(said);
    expect(first.words).toContain(
      `4 records are in ${file}; the same command with --resume goes on.`,
    );
    expect(titles(file)).toEqual(ALL.slice(0, 4));

    const whole = await service();
    const second = await runFetch(args(file, "--resume"), { origins: { openalex: whole.origin } });
    expect(second.code).toBe(0);
    expect(whole.asked.map(({ url }) => url.searchParams.get("cursor"))).toEqual(["c"]);
    expect(titles(file)).toEqual(ALL);
    expect(existsSync(`${file}.part.json`)).toBe(false);
  });

  test("stopped by the person: the same", async () => {
    const file = join(folder, "stopped.jsonl");
    const controller = new AbortController();
    const { origin } = await localService((url) => {
      if (url.searchParams.get("cursor") === "b") controller.abort();
      return WHOLE[url.searchParams.get("cursor")!]!;
    });
    const first = await runFetch(args(file), {
      origins: { openalex: origin },
      signal: controller.signal,
    });
    expect(first.code).toBe(1);
    expect(first.words).toContain(`Stopped. 2 records are in ${file}`);
    expect(titles(file)).toEqual(ALL.slice(0, 2));
    const { origin: whole } = await service();
    expect((await runFetch(args(file, "--resume"), { origins: { openalex: whole } })).code).toBe(0);
    expect(titles(file)).toEqual(ALL);
  });

  test("half a page that a killed process left is written over", async () => {
    const file = join(folder, "killed.jsonl");
    const { origin } = await service({ c: { status: 403 } });
    await runFetch(args(file), { origins: { openalex: origin } });
    writeFileSync(file, `${readFileSync(file, "utf8")}{"id":"half a ${"very long ".repeat(500)}`);
    const whole = await service();
    await runFetch(args(file, "--resume"), { origins: { openalex: whole.origin } });
    expect(titles(file)).toEqual(ALL);
    expect(readFileSync(file, "utf8")).not.toContain("very long");
  });

  test("a document of XML is valid after each page, and is gone on with before its end", async () => {
    const file = join(folder, "preprints.xml");
    const entry = (id: string) =>
      `<entry><id>http://arxiv.org/abs/${id}</id><title>T ${id}</title></entry>`;
    const feed = (id: string): Reply => ({
      body:
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://o.example">' +
        "<id>http://arxiv.org/api/x</id><opensearch:totalResults>2</opensearch:totalResults>" +
        `${entry(id)}</feed>`,
    });
    const half = await localService((_, before) =>
      before === 0 ? feed("3001.00001") : { status: 400 },
    );
    const ask = ["arxiv", "words", "--output", file];
    expect((await runFetch(ask, { origins: { arxiv: half.origin } })).code).toBe(1);
    expect(readFileSync(file, "utf8")).toMatch(/<\/entry>\n<\/feed>\n$/);
    expect(titles(file, "arxiv-atom")).toEqual(["T 3001.00001"]);
    const rest = await localService(() => feed("3001.00002"));
    const run = await runFetch([...ask, "--resume"], { origins: { arxiv: rest.origin } });
    expect(run.code).toBe(0);
    expect(rest.asked[0]!.url.searchParams.get("start")).toBe("1");
    expect(titles(file, "arxiv-atom")).toEqual(["T 3001.00001", "T 3001.00002"]);
    expect(readFileSync(file, "utf8").match(/<\/?feed/g)).toEqual(["<feed", "</feed"]);
  });

  test("Crossref forgets cursors: it is asked from the start, and nothing comes twice", async () => {
    const file = join(folder, "crossref.jsonl");
    const page = (numbers: readonly number[]): Reply => ({
      body: JSON.stringify({
        message: { "total-results": 3, "next-cursor": "x", items: numbers.map(crossrefItem) },
      }),
    });
    const ask = ["crossref", "words", "--output", file];
    const half = await localService((_, before) => (before === 0 ? page([1, 2]) : { status: 400 }));
    expect((await runFetch(ask, { origins: { crossref: half.origin } })).code).toBe(1);
    const rest = await localService((_, before) => page([[1, 2], [3], []][before]!));
    const run = await runFetch([...ask, "--resume"], { origins: { crossref: rest.origin } });
    expect(run.code).toBe(0);
    expect(rest.asked[0]!.url.searchParams.get("cursor")).toBe("*");
    expect(titles(file, "crossref-json")).toEqual(ALL.slice(0, 3));
  });
});

describe("a service that goes round in circles", () => {
  test.each([
    ["with one cursor", () => "b"],
    ["with ever new cursors", (before: number) => `b${before}`],
  ])("%s is left", async (name, next) => {
    const file = join(folder, `circle ${name}.jsonl`);
    const { origin, asked } = await localService((_, before) =>
      openalexPage([1, 2], 1000, next(before)),
    );
    const run = await runFetch(args(file), { origins: { openalex: origin } });
    expect(run.code).toBe(1);
    expect(run.words).toContain("The same records came again and again");
    expect(asked).toHaveLength(2);
    expect(titles(file)).toEqual(ALL.slice(0, 2));
  });
});

describe("what cannot be gone on with", () => {
  const broken = async (name: string) => {
    const file = join(folder, `${name}.jsonl`);
    const { origin } = await service({ b: { status: 403 } });
    await runFetch(args(file), { origins: { openalex: origin } });
    return file;
  };

  test("an unfinished file is not begun again by accident", async () => {
    const file = await broken("again");
    const run = await runFetch(args(file), {});
    expect(run.code).toBe(1);
    expect(run.words).toContain("is an unfinished download. Go on with --resume, or delete");
  });

  test("another question", async () => {
    const file = await broken("other");
    const run = await runFetch(["openalex", "else", "--output", file, "--resume"], {});
    expect(run.code).toBe(1);
    expect(run.words).toContain("was begun with another question (openalex words)");
  });

  test("a file that was cut, a state that is damaged, and none at all", async () => {
    const file = await broken("cut");
    truncateSync(file, 10);
    expect((await runFetch(args(file, "--resume"), {})).words).toContain("is shorter than when");
    writeFileSync(`${file}.part.json`, '{"question":');
    expect((await runFetch(args(file, "--resume"), {})).words).toContain("is damaged");
    const none = await runFetch(args(join(folder, "none.jsonl"), "--resume"), {});
    expect(none.words).toContain("Nothing to go on with");
  });

  test("a folder that is not there is told before anything is asked", async () => {
    const { origin, asked } = await service();
    const file = join(folder, "no such folder", "x.jsonl");
    const run = await runFetch(args(file), { origins: { openalex: origin } });
    expect(run.code).toBe(1);
    expect(run.words).toContain(`Cannot write ${file}`);
    expect(asked).toEqual([]);
  });
});
