// A network in parts over HTTP.
import { beforeAll, expect, test } from "vitest";
import {
  MAP_MEDIA_TYPE,
  OUTLINE_MEDIA_TYPE,
  PART_MEDIA_TYPE,
  decodeMap,
  decodeOutline,
  decodePart,
} from "../../../graph/index.ts";
import { TINY_ID, serveCorpora } from "../../support/served-corpora.ts";
import type { TestServer } from "../../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await serveCorpora({});
});

const NETWORK = `/corpora/${TINY_ID}/networks/coauthorship`;
const get = (path: string) => server.api(`${NETWORK}${path}`);
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

test("a network no larger than what is asked for comes whole, a larger one as its outline", async () => {
  const plain = await get("?base=everything");
  const map = decodeMap(await bytesOf(plain));
  const count = map.network.nodes.ids.length;
  const small = await get(`?base=everything&most=${count}`);
  expect(small.headers.get("content-type")).toBe(MAP_MEDIA_TYPE);
  expect(decodeMap(await bytesOf(small))).toEqual(map);
  const large = await get(`?base=everything&most=${count - 1}`);
  expect(large.headers.get("content-type")).toBe(OUTLINE_MEDIA_TYPE);
  const { whole, first } = decodeOutline(await bytesOf(large));
  expect(whole.nodes).toBe(count);
  expect(first.map.communities).toEqual(map.communities);
});

test("parts come by number, by node and with the neighbours of a node, unchanged ones once", async () => {
  const map = decodeMap(await bytesOf(await get("?base=everything")));
  const whole = await get("/part?base=everything&part=0");
  expect(whole.headers.get("content-type")).toBe(PART_MEDIA_TYPE);
  expect(decodePart(await bytesOf(whole)).map.network.nodes).toEqual(map.network.nodes);
  const headers = { "If-None-Match": whole.headers.get("etag")!, "Cache-Control": "max-age=0" };
  const again = await server.api(`${NETWORK}/part?base=everything&part=0`, { headers });
  expect(again.status).toBe(304);
  const id = map.network.nodes.ids[0]!;
  const one = await get(`/part?base=everything&node=${encodeURIComponent(id)}&node=author:nobody`);
  expect(decodePart(await bytesOf(one)).map.network.nodes.ids).toEqual([id]);
  const near = await get(`/part?base=everything&neighbours=${encodeURIComponent(id)}`);
  expect(decodePart(await bytesOf(near)).nodes).toHaveLength(map.network.nodes.degrees[0]! + 1);
});

test("anything else is refused with words", async () => {
  for (const [query, words] of [
    ["", "Give one of part, node and neighbours"],
    ["part=0&node=author:a", "Give one of part, node and neighbours"],
    ["part=77", "no part 77"],
    ["part=x", "must be the number of a part"],
    ["neighbours=x", "must be an id such as"],
  ] as const) {
    const answer = await get(`/part?base=everything&${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(words);
  }
});
