// How services are asked: when again, how long after, where never, and in what words it fails.
import { beforeEach, describe, expect, test } from "vitest";
import { Client, type ClientOptions } from "../../../server/fetch/client.ts";
import { FetchError, Stopped } from "../../../server/fetch/fetch-error.ts";
import { jsonObject } from "../../../server/fetch/json.ts";
import {
  localService,
  testClock,
  type Reply,
  type TestClock,
} from "../../support/local-service.ts";

let clock: TestClock;
let words: string[];

beforeEach(() => {
  clock = testClock();
  words = [];
});

const FINE: Reply = { body: '{"fine":true}' };

async function serviceOf(...replies: readonly Reply[]) {
  return localService((_, before) => replies[Math.min(before, replies.length - 1)]!);
}

function clientOf(origin: string, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    signal: new AbortController().signal,
    say: (line) => words.push(line),
    clock,
    origins: { openalex: origin, dblp: origin },
    ...options,
  });
}

const ask = (client: Client, path: readonly string[] = ["works"]) =>
  client.ask({ service: "openalex", path }, jsonObject);

describe("asking again", () => {
  test("after 429, when the service says", async () => {
    const busy = { status: 429, headers: { "retry-after": "7" } };
    const { origin, asked } = await serviceOf(busy, FINE);
    expect(await ask(clientOf(origin))).toEqual({ fine: true });
    expect(asked).toHaveLength(2);
    expect(clock.waits).toEqual([7000]);
    expect(words).toEqual(["OpenAlex answered 429. Asking again in 7 seconds (1 of 5 times)."]);
  });

  test("after 429 with a date", async () => {
    const date = new Date(clock.now() + 30_000).toUTCString();
    const { origin } = await serviceOf({ status: 429, headers: { "retry-after": date } }, FINE);
    await ask(clientOf(origin));
    expect(clock.waits).toEqual([30_000]);
  });

  test("after 500, with growing waits", async () => {
    const { origin } = await serviceOf({ status: 500 }, { status: 503 }, { status: 502 }, FINE);
    expect(await ask(clientOf(origin))).toEqual({ fine: true });
    expect(clock.waits).toEqual([2000, 4000, 8000]);
  });

  test("after a connection that broke in the middle", async () => {
    const { origin, asked } = await serviceOf({ body: '{"fine":', breakOff: true }, FINE);
    expect(await ask(clientOf(origin))).toEqual({ fine: true });
    expect(asked).toHaveLength(2);
    expect(words[0]).toMatch(/^OpenAlex could not be reached, or broke off \(.+\)\. Asking again/);
  });

  test("ends after six times, in words", async () => {
    const { origin, asked } = await serviceOf({ status: 500, body: "<h1>Out of\norder</h1>" });
    await expect(ask(clientOf(origin))).rejects.toThrow(
      'OpenAlex answered 500 ("Out of order"), also after asking 6 times. Try again later.',
    );
    expect(asked).toHaveLength(6);
  });

  test("not when the service wants hours, and then tells of a key", async () => {
    const { origin, asked } = await serviceOf({ status: 429, headers: { "retry-after": "28800" } });
    await expect(ask(clientOf(origin))).rejects.toThrow(
      /answered 429 and asks to come back in 8 hours\. .*--key-file/,
    );
    expect(asked).toHaveLength(1);
    expect(clock.waits).toEqual([]);
  });

  test("not when the person stops it meanwhile", async () => {
    const controller = new AbortController();
    const client = clientOf("http://127.0.0.1:1", {
      signal: controller.signal,
      say: (line) => {
        words.push(line);
        controller.abort();
      },
    });
    await expect(ask(client)).rejects.toThrow(Stopped);
    expect(words).toHaveLength(1);
  });
});

describe("broken answers", () => {
  test.each([
    ["no JSON", "<!doctype html><title>Maintenance</title>", "no JSON, or cut off"],
    ["cut off", '{"meta":{"count":2},"results":[{"id":', "no JSON, or cut off"],
    ["of another form", "[1,2]", "an answer of an unknown form"],
  ])("%s: in words", async (_, body, said) => {
    const { origin } = await serviceOf({ body });
    await expect(ask(clientOf(origin))).rejects.toThrow(said);
  });

  test("a refusal says why, on one line", async () => {
    const body = '{"error":"Invalid filter","message":"Unknown\\u001b filter"}';
    const { origin, asked } = await serviceOf({ status: 400, body });
    await expect(ask(clientOf(origin))).rejects.toMatchObject({
      message: 'OpenAlex answered 400 ("Invalid filter").',
      status: 400,
    });
    expect(asked).toHaveLength(1);
  });
});

describe("bounds", () => {
  test("a redirect to another host is not followed", async () => {
    const other = await serviceOf(FINE);
    const { origin } = await serviceOf({ status: 302, headers: { location: other.origin } });
    await expect(ask(clientOf(origin))).rejects.toThrow(
      /Redirects to other hosts are not followed/,
    );
    expect(other.asked).toHaveLength(0);
  });

  test("a redirect within the host is followed, but not forever", async () => {
    const { origin, asked } = await localService((url) =>
      url.pathname === "/works" ? { status: 301, headers: { location: "/moved" } } : FINE,
    );
    expect(await ask(clientOf(origin))).toEqual({ fine: true });
    expect(asked.map(({ url }) => url.pathname)).toEqual(["/works", "/moved"]);
    const round = await serviceOf({ status: 301, headers: { location: "/works" } });
    await expect(ask(clientOf(round.origin))).rejects.toThrow("sends us on and on");
  });

  test("an answer that is too large", async () => {
    const { origin } = await serviceOf({ body: `"${"x".repeat(3 * 1024 ** 2)}"` });
    const limits = { bytes: 2 * 1024 ** 2, ms: 10_000 };
    await expect(ask(clientOf(origin, { limits }))).rejects.toThrow("larger than 2 MB");
  });

  test("an answer that never ends", async () => {
    const limits = { bytes: 1000, ms: 50 };
    const { origin } = await serviceOf({ body: '{"fine":', holdOpen: true });
    await expect(ask(clientOf(origin, { limits }))).rejects.toThrow(
      "took longer than 0.05 seconds",
    );
  });

  test("parts of a path are escaped, and never lead up", async () => {
    const { origin, asked } = await serviceOf(FINE);
    const client = clientOf(origin);
    await ask(client, ["works", "10.1/a?b#c/../d@evil.example"]);
    expect(asked[0]!.url.pathname).toBe("/works/10.1%2Fa%3Fb%23c%2F..%2Fd%40evil.example");
    await expect(ask(client, ["works", ".."])).rejects.toThrow(FetchError);
    expect(asked).toHaveLength(1);
  });
});

describe("turns", () => {
  test("one request at a time, with the service's pause between", async () => {
    let open = 0;
    let most = 0;
    const { origin } = await localService(() => {
      most = Math.max(most, ++open);
      return FINE;
    });
    const client = clientOf(origin);
    const once = () => client.ask({ service: "dblp", path: ["x"] }, () => open--);
    await Promise.all([once(), once(), once()]);
    expect(most).toBe(1);
    expect(clock.waits).toEqual([2000, 2000]);
  });

  test("a failure does not stop those who come after", async () => {
    const { origin } = await serviceOf({ status: 404 }, FINE);
    const client = clientOf(origin);
    const [first, second] = await Promise.allSettled([ask(client), ask(client)]);
    expect(first).toMatchObject({ status: "rejected", reason: { status: 404 } });
    expect(second).toMatchObject({ status: "fulfilled" });
  });
});
