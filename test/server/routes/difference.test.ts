// Two parts compared over HTTP: the map of both and the numbers that go with it.
import { beforeAll, expect, test } from "vitest";
import { decodeMap } from "../../../graph/wire/map.ts";
import { difference } from "../../../server/routes/shapes/difference.ts";
import { serveCorpora } from "../../support/served-corpora.ts";
import type { TestServer } from "../../support/server.ts";
import { TINY_ID } from "../../support/served-corpora.ts";

let server: TestServer;

beforeAll(async () => {
  server = await serveCorpora({});
});

const path = (query: string, map = "") =>
  `/corpora/${TINY_ID}/networks/coauthorship/difference${map}?base=everything&${query}`;
const EARLY_LATE = "firstYears=2018:2019&secondYears=2020:2021";

test("the numbers go with the map, node by node and link by link", async () => {
  const numbers = difference.parse(await (await server.api(path(EARLY_LATE))).json());
  const bytes = await (await server.api(path(EARLY_LATE, "/map"))).arrayBuffer();
  const { network } = decodeMap(new Uint8Array(bytes));
  expect(network.nodes.labels).toHaveLength(6);
  expect(numbers.first).toMatchObject({
    words: "2018 to 2019",
    papers: 2,
    nodePapers: [1, 1, 1, 0, 1, 1],
    linkPapers: [1, 1, 1, 0, 1],
  });
  expect(numbers.second).toMatchObject({ words: "2020 to 2021", nodePapers: [1, 1, 1, 1, 0, 0] });
  expect(numbers.links).toEqual({ new: 1, stronger: 0, same: 1, weaker: 0, gone: 3 });
  expect(numbers.nodes).toEqual({ new: 1, stronger: 0, same: 3, weaker: 0, gone: 2 });
});

test("venues are named, files are taken as they are called, and the view holds for both", async () => {
  const venues = "firstVenues=venue:iclr&secondVenues=venue:neurips&secondVenues=venue:iclr";
  const numbers = difference.parse(await (await server.api(path(venues))).json());
  expect([numbers.first.words, numbers.second.words]).toEqual(["ICLR", "NeurIPS or ICLR"]);
  expect([numbers.first.papers, numbers.second.papers]).toEqual([2, 4]);
  const within = await server.api(path(`${venues}&years=2020:`));
  expect(difference.parse(await within.json()).first.papers).toBe(1);
  const files = await server.api(path("firstFiles=__proto__"));
  expect(difference.parse(await files.json())).toMatchObject({
    first: { words: "__proto__", papers: 0 },
    second: { words: "all papers", papers: 5 },
  });
});

test("what cannot be compared is refused with words", async () => {
  for (const [query, words] of [
    ["firstYears=2018:2019&secondYears=2018:2019", "Both parts are the same"],
    ["", "Both parts are the same"],
    ["firstYears=soon", "must be years"],
    ["firstVenues=author:ada-lind", "must be an id such as venue"],
  ] as const) {
    const answer = await server.api(path(query));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(words);
  }
});

test("a comparison comes as a picture of every format, the same bytes each time", async () => {
  const picture = (rest: string) => server.api(path(`${EARLY_LATE}&${rest}`, "/picture"));
  const svg = await picture("as=two&format=svg&title=Moss");
  expect(svg.headers.get("content-type")).toContain("image/svg+xml");
  expect(svg.headers.get("content-disposition")).toContain("coauthorship compared.svg");
  const text = await svg.text();
  expect(text).toContain(">Moss</text>");
  expect(await (await picture("as=two&format=svg&title=Moss")).text()).toBe(text);
  const pdf = await (await picture("as=difference&format=pdf")).text();
  expect(pdf.startsWith("%PDF")).toBe(true);
  const png = new Uint8Array(await (await picture("as=two&format=png&scale=0.5")).arrayBuffer());
  // Width of the first chunk: half of the 1600 pixels of a picture.
  expect(new DataView(png.buffer).getUint32(16)).toBe(800);
  expect((await picture("as=three&format=svg")).status).toBe(400);
});
