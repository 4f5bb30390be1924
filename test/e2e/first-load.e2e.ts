// What the first visit costs: every byte as the server sends it, headers and typefaces and data
// included, until the map of the sample is drawn.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

/** Bytes. What is asked of it is 350 kB; the rest is room for what the next collection's names need. */
const BUDGET = 335_000;

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

interface Sent {
  readonly path: string;
  readonly bytes: number;
  readonly encoding: string;
}

/** Loads a page anew, with nothing kept, and tells what came. */
async function sentFor(page: Page): Promise<readonly Sent[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.clearBrowserCache");
  const asked = new Map<string, { path: string; encoding: string }>();
  const sent: Sent[] = [];
  session.on("Network.responseReceived", ({ requestId, response }) => {
    const headers = new Map(
      Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const { pathname } = new URL(response.url);
    asked.set(requestId, { path: pathname, encoding: headers.get("content-encoding") ?? "" });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const answer = asked.get(requestId);
    if (answer !== undefined) sent.push({ ...answer, bytes: encodedDataLength });
  });
  await page.reload({ waitUntil: "networkidle" });
  await mapDrawn(page);
  return sent;
}

test("the first map is drawn for less than 350 kB, in few questions", async () => {
  await explorer.visit("?probe", async (page) => {
    await mapDrawn(page);
    const sent = await sentFor(page);
    const total = sent.reduce((sum, { bytes }) => sum + bytes, 0);
    const largest = sent.toSorted((a, b) => b.bytes - a.bytes).slice(0, 8);
    const words = largest.map(({ path, bytes }) => `${bytes} ${path}`).join("\n");
    console.log(`${total} bytes in ${sent.length} answers\n${words}`);
    // The page, its script, its style, two typefaces, a map: fewer, and something was not counted.
    expect(sent.length).toBeGreaterThan(6);
    expect(sent.length).toBeLessThan(25);
    expect(total, words).toBeLessThan(BUDGET);
    const plain = sent.filter(
      ({ path, encoding }) => /\.(js|css)$/u.test(path) && encoding !== "br",
    );
    expect(plain).toEqual([]);
  });
});
