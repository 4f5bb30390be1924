// The other sources: what they are asked, how they page, and what our readers find in the files.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { crossrefItem } from "../../support/invented-works.ts";
import { localService, type Reply } from "../../support/local-service.ts";
import { recordsOf, runFetch } from "../../support/run-fetch.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const folder = temporaryFolder();
const json = (value: unknown): Reply => ({ body: JSON.stringify(value) });
const titles = (file: string, format: string) => recordsOf(file, format).map(({ title }) => title);

describe("crossref", () => {
  test("pages with a cursor that stays the same, until a page is empty", async () => {
    const { origin, asked } = await localService((_, before) =>
      json({
        status: "ok",
        "message-type": "work-list",
        message: {
          "total-results": 3,
          "next-cursor": "the same",
          items: [[1, 2], [3], []][before]!.map(crossrefItem),
        },
      }),
    );
    const file = join(folder, "crossref.jsonl");
    const run = await runFetch(["crossref", "words", "--years", "2018:2020", "--output", file], {
      origins: { crossref: origin },
    });
    expect(run.code).toBe(0);
    expect(Object.fromEntries(asked[0]!.url.searchParams)).toEqual({
      query: "words",
      rows: "200",
      filter: "from-pub-date:2018,until-pub-date:2020",
      cursor: "*",
    });
    expect(asked.map(({ url }) => url.searchParams.get("cursor")).slice(1)).toEqual([
      "the same",
      "the same",
    ]);
    const records = recordsOf(file, "crossref-json");
    expect(records).toHaveLength(3);
    expect(records[0]).toMatchObject({ doi: "10.5555/invented.1", year: 2019 });
  });
});

describe("semantic-scholar", () => {
  test("pages with tokens, and sends a key as a header", async () => {
    const paper = (id: string) => ({
      paperId: id,
      title: `Paper ${id}`,
      year: 2020,
      authors: [{ authorId: "5", name: "Ada Lind" }],
    });
    const { origin, asked } = await localService((url) =>
      url.searchParams.get("token") === "more"
        ? json({ total: 2, token: null, data: [paper("b")] })
        : json({ total: 2, token: "more", data: [paper("a")] }),
    );
    const file = join(folder, "s2.jsonl");
    const key = join(folder, "key.txt");
    writeFileSync(key, "secret-of-ada\n");
    const args = ["semantic-scholar", "words", "--years", ":2020", "--key-file", key];
    const run = await runFetch([...args, "--output", file], {
      origins: { "semantic-scholar": origin },
    });
    expect(run.code).toBe(0);
    const keys = asked.map(({ headers }) => headers["x-api-key"]);
    expect(keys).toEqual(["secret-of-ada", "secret-of-ada"]);
    expect(asked[0]!.url.pathname).toBe("/graph/v1/paper/search/bulk");
    expect(asked[0]!.url.searchParams.get("year")).toBe("-2020");
    expect(asked[0]!.url.searchParams.get("fields")).toContain("externalIds,url,title,abstract");
    expect(titles(file, "semantic-scholar")).toEqual(["Paper a", "Paper b"]);
  });
});

describe("openreview", () => {
  const note = (id: string) => ({
    id,
    forum: id,
    invitations: ["Garden.cc/2030/Conference/-/Submission"],
    content: { title: { value: `Note ${id}` }, authors: { value: ["Ada Lind"] } },
  });

  test("pages by offset", async () => {
    const { origin, asked } = await localService((url) =>
      json({ notes: [note(url.searchParams.get("offset") === "0" ? "a" : "b")], count: 2 }),
    );
    const file = join(folder, "venue.jsonl");
    const run = await runFetch(["openreview", "Garden.cc/2030/Conference", "--output", file], {
      origins: { openreview: origin },
    });
    expect(run.code).toBe(0);
    expect(asked.map(({ url }) => url.search)).toEqual([
      "?content.venueid=Garden.cc%2F2030%2FConference&limit=1000&offset=0",
      "?content.venueid=Garden.cc%2F2030%2FConference&limit=1000&offset=1",
    ]);
    expect(titles(file, "openreview-json")).toEqual(["Note a", "Note b"]);
  });

  test("asks API 1 for venues that API 2 does not have", async () => {
    const { origin } = await localService(() => json({ notes: [], count: 0 }));
    const older = await localService(() =>
      json({ notes: [{ ...note("c"), content: { title: "Old c", authors: ["Bo"] } }], count: 1 }),
    );
    const file = join(folder, "old.jsonl");
    const run = await runFetch(["openreview", "Garden.cc/2019/Conference", "--output", file], {
      origins: { openreview: origin, "openreview-1": older.origin },
    });
    expect(run.code).toBe(0);
    expect(titles(file, "openreview-json")).toEqual(["Old c"]);
  });

  test("wants the name of a venue", async () => {
    const run = await runFetch(["openreview", "graph networks"], {});
    expect(run.code).toBe(2);
    expect(run.words).toContain("is no venue of OpenReview");
  });
});

describe("arxiv", () => {
  const entry = (number: number) =>
    `<entry><id>http://arxiv.org/abs/3001.0000${number}v1</id><title>Preprint ${number}</title>` +
    "<published>2030-01-02T00:00:00Z</published><summary>Ours.</summary>" +
    "<author><name>Ada Lind</name></author></entry>";
  const feed = (numbers: readonly number[], total: number): Reply => ({
    body:
      '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" ' +
      'xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">\n' +
      `<id>http://arxiv.org/api/x</id><opensearch:totalResults>${total}</opensearch:totalResults>\n` +
      `${numbers.map(entry).join("\n")}\n</feed>\n`,
  });

  test("joins the pages into one document, at arXiv's pace", async () => {
    const { origin, asked } = await localService((url) =>
      url.searchParams.get("start") === "0" ? feed([1, 2], 3) : feed([3], 3),
    );
    const file = join(folder, "preprints.xml");
    const args = ["arxiv", "graph networks", "--years", "2020:2021", "--output", file];
    const run = await runFetch(args, { origins: { arxiv: origin } });
    expect(run.code).toBe(0);
    expect(run.waits).toEqual([3000]);
    expect(asked[0]!.url.pathname).toBe("/api/query");
    expect(asked[0]!.url.searchParams.get("search_query")).toBe(
      "(all:graph AND all:networks) AND submittedDate:[202001010000 TO 202112312359]",
    );
    expect(titles(file, "arxiv-atom")).toEqual(["Preprint 1", "Preprint 2", "Preprint 3"]);
    expect(readFileSync(file, "utf8").match(/<\/?feed/g)).toEqual(["<feed", "</feed"]);
  });

  test("takes arXiv's own fields as they are, and asks again for a page that came empty", async () => {
    const { origin, asked } = await localService((_, before) => feed(before === 0 ? [] : [1], 1));
    const file = join(folder, "own.xml");
    const run = await runFetch(["arxiv", "au:lind AND cat:cs.DL", "--output", file], {
      origins: { arxiv: origin },
    });
    expect(run.code).toBe(0);
    expect(asked.map(({ url }) => url.searchParams.get("search_query"))).toEqual([
      "au:lind AND cat:cs.DL",
      "au:lind AND cat:cs.DL",
    ]);
    expect(titles(file, "arxiv-atom")).toEqual(["Preprint 1"]);
  });

  test("tells what arXiv has to say in an entry called Error", async () => {
    const { body = "" } = feed([1], 1);
    const error = body
      .replace(/<id>http:\/\/arxiv\.org\/abs[^<]*/, "<id>https://arxiv.org/api/errors#bad")
      .replace("Ours.", "incorrect\u001b[31m id format");
    const { origin } = await localService(() => ({ body: error }));
    const run = await runFetch(["arxiv", "words"], { origins: { arxiv: origin } });
    expect(run.code).toBe(1);
    expect(run.words).toContain("arXiv does not take the question: incorrect [31m id format.");
  });
});

describe("dblp", () => {
  const record = (number: number, year: number) =>
    `<r><article key="journals/garden/${number}"><author pid="12/3456">Ada Lind</author>` +
    `<title>Article ${number}.</title><year>${year}</year></article></r>`;
  const person = {
    body:
      '<?xml version="1.0" encoding="US-ASCII"?>\n<dblpperson name="Ada Lind" pid="12/3456" n="2">\n' +
      '<person key="homepages/12/3456"><author pid="12/3456">Ada Lind</author></person>\n' +
      `${record(1, 2001)}\n${record(2, 2021)}\n<coauthors n="0"/>\n</dblpperson>`,
  };
  const hit = (name: string, pid: string) => ({
    info: { author: name, url: `https://dblp.org/pid/${pid}` },
  });
  const hits = (...hit: readonly unknown[]): Reply =>
    json({ result: { hits: { "@total": String(hit.length), hit } } });

  test("gets the page of a person", async () => {
    const { origin, asked } = await localService(() => person);
    const file = join(folder, "person.xml");
    const run = await runFetch(["dblp", "--author", "12/3456", "--output", file], {
      origins: { dblp: origin },
    });
    expect(run.code).toBe(0);
    expect(asked.map(({ url }) => url.pathname)).toEqual(["/pid/12/3456.xml"]);
    expect(titles(file, "dblp-xml")).toEqual(["Article 1", "Article 2"]);
  });

  test("finds a person by name, and keeps to the years", async () => {
    const { origin, asked } = await localService((url) =>
      url.pathname.startsWith("/search") ? hits(hit("Ada Lind", "12/3456")) : person,
    );
    const file = join(folder, "years.xml");
    const run = await runFetch(["dblp", "Ada Lind", "--years", "2020:", "--output", file], {
      origins: { dblp: origin },
    });
    expect(run.code).toBe(0);
    expect(asked[0]!.url.searchParams.get("q")).toBe("Ada Lind");
    expect(titles(file, "dblp-xml")).toEqual(["Article 2"]);
  });

  test("namesakes are the caller's choice", async () => {
    const { origin } = await localService(() =>
      hits(hit("Ada Lind", "12/3456"), hit("Ada Lind 0001", "12/3456-1")),
    );
    const run = await runFetch(["dblp", "Ada Lind"], { origins: { dblp: origin } });
    expect(run.code).toBe(1);
    expect(run.words).toContain("Ada Lind (12/3456), Ada Lind 0001 (12/3456-1). Ask for one");
  });

  test("a page of something else is an error in words", async () => {
    const { origin } = await localService(() => ({ body: "<html>busy</html>" }));
    const run = await runFetch(["dblp", "--author", "12/3456"], { origins: { dblp: origin } });
    expect(run.code).toBe(1);
    expect(run.words).toContain('DBLP gave a broken answer: no dblpperson, or cut off ("<html>');
  });
});
