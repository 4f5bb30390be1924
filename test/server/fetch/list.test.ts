// A list of DOIs and titles: what OpenAlex has, what only Crossref has, and what nobody has.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { crossrefItem, openalexPage } from "../../support/invented-works.ts";
import { localService, type Reply } from "../../support/local-service.ts";
import { recordsOf, runFetch } from "../../support/run-fetch.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { secondPath } from "../../../server/fetch/look-up.ts";

const folder = temporaryFolder();
const titles = (file: string, format: string) => recordsOf(file, format).map(({ title }) => title);

const LIST = `https://doi.org/10.5555/INVENTED.1
Invented work, 2!
10.5555/invented.3

doi:10.5555/invented.1
An essay that nobody wrote
10.5555/sici,(4)
`;

/** Has 1 and 2, and answers every title with something. */
const openalex = () =>
  localService((url) => {
    const filter = url.searchParams.get("filter") ?? "";
    return openalexPage(filter.startsWith("doi:") ? [1] : [9, 2], 1, null);
  });

/** Has 3, and answers every title with something. */
const crossref = () =>
  localService((url): Reply => {
    if (url.pathname.endsWith("invented.3"))
      return { body: JSON.stringify({ message: crossrefItem(3) }) };
    if (url.pathname !== "/works") return { status: 404, body: "Resource not found." };
    return { body: JSON.stringify({ message: { items: [crossrefItem(8)] } }) };
  });

function listFile(name: string): string {
  const file = join(folder, `${name}.txt`);
  writeFileSync(file, LIST);
  return file;
}

describe("dois", () => {
  test("are looked up at OpenAlex, then at Crossref, and the rest is named", async () => {
    const [first, second] = [await openalex(), await crossref()];
    const file = join(folder, "found.jsonl");
    const run = await runFetch(["dois", listFile("list"), "--output", file], {
      origins: { openalex: first.origin, crossref: second.origin },
    });
    expect(run.code).toBe(0);
    // A DOI with a comma would be two filters: OpenAlex is not asked for it.
    expect(first.asked.map(({ url }) => url.searchParams.get("filter"))).toEqual([
      "doi:10.5555/invented.1|10.5555/invented.3",
      "title.search:invented work 2",
      "title.search:an essay that nobody wrote",
    ]);
    expect(second.asked.map(({ url }) => url.pathname)).toEqual([
      "/works/10.5555%2Finvented.3",
      "/works/10.5555%2Fsici%2C(4)",
      "/works",
    ]);
    expect(titles(file, "openalex-json")).toEqual(["Invented Work 1", "Invented Work 2"]);
    const beside = join(folder, "found.crossref.jsonl");
    expect(titles(beside, "crossref-json")).toEqual(["Invented Work 3"]);
    expect(run.words).toContain(`2 of 5 are in ${file}.`);
    expect(run.words).toContain(`1 of 5 are in ${beside}.`);
    expect(run.words).toContain("Not found: An essay that nobody wrote\n");
    expect(run.words).toContain("Not found: 10.5555/sici,(4)\n");
    expect(existsSync(`${file}.part.json`) || existsSync(`${beside}.part.json`)).toBe(false);
  });

  test("are gone on with in the middle of either service", async () => {
    const file = join(folder, "again.jsonl");
    const ask = ["dois", listFile("again"), "--output", file];
    const refusing = await localService((url) =>
      url.searchParams.get("filter")!.startsWith("doi:")
        ? openalexPage([1], 1, null)
        : { status: 403 },
    );
    const closed = await localService(() => ({ status: 400 }));
    const [first, second] = [await openalex(), await crossref()];
    const with1 = { openalex: refusing.origin, crossref: closed.origin };
    expect((await runFetch(ask, { origins: with1 })).code).toBe(1);
    const with2 = { openalex: first.origin, crossref: closed.origin };
    expect((await runFetch([...ask, "--resume"], { origins: with2 })).code).toBe(1);
    expect(first.asked).toHaveLength(2);
    expect((await runFetch(ask, { origins: with2 })).words).toContain("unfinished");
    const with3 = { openalex: closed.origin, crossref: second.origin };
    const run = await runFetch([...ask, "--resume"], { origins: with3 });
    expect(run.code).toBe(0);
    expect(titles(file, "openalex-json")).toEqual(["Invented Work 1", "Invented Work 2"]);
    expect(titles(secondPath(file), "crossref-json")).toEqual(["Invented Work 3"]);
  });

  test("of which nothing is found are an error, and leave no file of an earlier list", async () => {
    const file = join(folder, "none.jsonl");
    writeFileSync(file, `${JSON.stringify({ id: "W1", display_name: "Invented work, 2!" })}\n`);
    const nobody = await localService((url) =>
      url.pathname === "/works"
        ? { body: JSON.stringify({ meta: { count: 0 }, results: [], message: { items: [] } }) }
        : { status: 404 },
    );
    const origins = { openalex: nobody.origin, crossref: nobody.origin };
    const run = await runFetch(["dois", listFile("none"), "--output", file], { origins });
    expect(run.code).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  test.each([
    [["dois"], "takes one file"],
    [["dois", "list.txt"], "needs --output FILE"],
    [["dois", "list.txt", "--years", "2020", "--output", "x"], "takes no --years"],
  ])("%j is called wrongly", async (args, said) => {
    const run = await runFetch(args, {});
    expect(run.code).toBe(2);
    expect(run.words).toContain(said);
  });
});
