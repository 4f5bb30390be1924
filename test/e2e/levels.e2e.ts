// A map too large to be held whole: far out its groups, from near their members where they are in the whole
// map; search and pages reach what is not there yet. (The limit is set low, so that a small one is large.)
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import type { NetworkMap } from "../../graph/index.ts";
import { decodeMap } from "../../graph/wire/map.ts";
import { longListing } from "../support/listings.ts";
import { countsOf, mapDrawn, openExplorer, placeOf, type Explorer } from "../support/explorer.ts";

const MOST = 700;
const VIEW = "?base=everything&probe=1";

let explorer: Explorer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "asterism-levels-"));
  const file = join(folder, "listing.txt");
  writeFileSync(file, longListing(900, 11));
  explorer = await openExplorer([file]);
});

afterAll(async () => {
  await explorer.close();
  rmSync(folder, { recursive: true, force: true });
});

const status = (page: Page) => page.locator(".status");
const drawn = (page: Page) => page.evaluate(() => window.__asterism!.drawn());

/** Requests for parts of the map, as they are sent. */
function partRequests(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.endsWith("/networks/coauthorship/part")) sent.push(search);
  });
  return sent;
}

/** The whole map, as the server has it. */
async function wholeMap(page: Page): Promise<NetworkMap> {
  const { origin } = new URL(page.url());
  const { corpora } = (await (await fetch(`${origin}/api/corpora`)).json()) as {
    corpora: readonly { id: string }[];
  };
  const path = `/api/corpora/${corpora[0]!.id}/networks/coauthorship?base=everything`;
  return decodeMap(new Uint8Array(await (await fetch(`${origin}${path}`)).arrayBuffer()));
}

/** The author with most links of those who are not loaded. */
async function someoneElse(page: Page): Promise<{ id: string; label: string; links: number }> {
  const { ids, labels, degrees } = (await wholeMap(page)).network.nodes;
  const here = await page.evaluate(
    (all) => all.map((id) => window.__asterism!.nodePosition(id) !== null),
    ids,
  );
  const others = ids.flatMap((id, i) =>
    here[i] === true ? [] : [{ id, label: labels[i]!, links: degrees[i]! }],
  );
  return others.sort((a, b) => b.links - a.links)[0]!;
}

describe("a map within the limit", () => {
  test("comes whole in one request, and nothing speaks of loading", async () => {
    await explorer.visit(VIEW, async (page) => {
      const { nodes } = await mapDrawn(page);
      const sent = partRequests(page);
      expect(nodes).toBeGreaterThan(MOST);
      for (let i = 0; i < 4; i++) await page.getByRole("button", { name: "Zoom in" }).click();
      await page.waitForTimeout(600);
      expect(sent).toEqual([]);
      expect(await status(page).textContent()).not.toContain("loaded");
    });
  });
});

describe("a map beyond the limit", () => {
  test("shows its groups far out; from near their members come, at their places, and stay there", async () => {
    await explorer.visit(`${VIEW}&most=${MOST}`, async (page) => {
      const sent = partRequests(page);
      const before = await mapDrawn(page);
      const all = Number(
        /All ([\d,]+)/u.exec((await status(page).textContent())!)![1]!.replace(",", ""),
      );
      expect(before.nodes).toBeLessThan(all / 2);
      await status(page)
        .getByText(`${before.nodes} of ${all.toLocaleString("en")} authors loaded`)
        .waitFor();
      const far = await drawn(page);
      expect(far.discs).toBeLessThan(all);
      expect(sent).toEqual([]);

      // Step by step, as one looks: between two groups there is nothing to fetch.
      for (let i = 0; i < 8 && sent.length === 0; i++) {
        await page.getByRole("button", { name: "Zoom in" }).click();
        await page.waitForTimeout(800);
      }
      expect(sent.length).toBeGreaterThan(0);
      expect(sent.every((query) => /part=\d+/u.test(query))).toBe(true);
      await expect.poll(async () => (await countsOf(page)).nodes).toBeGreaterThan(before.nodes);
      // No more than is allowed, and no part twice.
      await page.waitForTimeout(1000);
      expect((await countsOf(page)).nodes).toBeLessThanOrEqual(MOST + before.nodes);
      expect(new Set(sent).size).toBe(sent.length);

      await page.getByRole("button", { name: "Show the whole map" }).click();
      await expect.poll(async () => (await drawn(page)).discs).toBe(far.discs);
    });
  });

  test("search reaches an author who is not loaded: found, opened in place, with all neighbours", async () => {
    await explorer.visit(`${VIEW}&most=${MOST}`, async (page) => {
      await mapDrawn(page);
      const { id, label, links } = await someoneElse(page);
      await page.keyboard.press("/");
      await page.getByRole("combobox", { name: /search/iu }).fill(label);
      await page
        .getByRole("option", { name: new RegExp(label, "u") })
        .first()
        .click();
      const inspector = page.getByRole("complementary", { name: "Inspector" });
      await inspector.getByRole("heading", { level: 2, name: label }).waitFor();
      await inspector.getByText("Neighbours on this map").waitFor();
      expect(await inspector.textContent()).not.toContain("Not on this map");
      await expect
        .poll(async () => (await inspector.textContent()) ?? "")
        .toMatch(new RegExp(`Neighbours on this map\\s*${links}`, "u"));
      // In view: the camera went there.
      const place = await placeOf(page, id);
      expect(place.x).toBeGreaterThan(0);
      expect(place.x).toBeLessThan(1280);
      expect(place.y).toBeGreaterThan(50);
      expect(place.y).toBeLessThan(720);
      // The address leads there again.
      await page.goto(`${page.url()}&most=${MOST}`);
      await page.waitForFunction(
        (node) => (window.__asterism?.nodePosition(node) ?? null) !== null,
        id,
      );
      await inspector.getByRole("heading", { level: 2, name: label }).waitFor();
    });
  });

  test("who is nowhere on it is said to be so, once that is known", async () => {
    await explorer.visit(`${VIEW}&most=${MOST}`, async (page) => {
      const { ids, occurrences } = (await wholeMap(page)).network.nodes;
      const id = ids[occurrences.findIndex((papers) => papers === 1)]!;
      await page.goto(`${page.url()}&most=10&minPapers=2&select=${encodeURIComponent(id)}`);
      const inspector = page.getByRole("complementary", { name: "Inspector" });
      await inspector.getByText(/Not on this map\. It has 1 paper here/u).waitFor();
    });
  });

  test("lists say how much is loaded, groups are all there, and what needs the whole map says so", async () => {
    await explorer.visit(`${VIEW}&most=${MOST}`, async (page) => {
      await mapDrawn(page);
      await page.keyboard.press("l");
      const drawer = page.getByRole("region", { name: "Table and trends" });
      await drawer.getByText(/authors; [\d,]+ of [\d,]+ authors loaded/u).waitFor();
      await drawer.getByRole("tab", { name: "Groups", exact: true }).click();
      const legend = page.getByRole("region", { name: "Legend" });
      const title = await legend.getByRole("heading", { name: /groups of authors/u }).textContent();
      const groups = title!.split(" ")[0]!;
      await drawer.getByText(new RegExp(`^${groups} groups,`, "u")).waitFor();
      await page.keyboard.press("Escape");
      await page.goto(`${page.url().replace(/&table=[^&]*/u, "")}&play=2020&most=${MOST}`);
      await page.getByText(/authors this map is too large to play/u).waitFor();
    });
  });

  test("a group that was opened shows its members, each where it is in the whole map", async () => {
    await explorer.visit(`${VIEW}&most=${MOST}&open=7`, async (page) => {
      await mapDrawn(page);
      const map = await wholeMap(page);
      const members = [...map.partition.communities.keys()].filter(
        (node) => map.partition.communities[node] === 7,
      );
      const ids = members.map((node) => map.network.nodes.ids[node]!);
      await page.waitForFunction(
        (all) => all.every((id) => (window.__asterism?.nodePosition(id) ?? null) !== null),
        ids,
      );
      await placeOf(page, ids[0]!);
      const places = await page.evaluate(
        (all) => all.map((id) => window.__asterism!.nodePosition(id)!),
        ids,
      );
      // One scale and one shift lead from the map to the screen.
      const { x, y } = map.layout;
      const [a, b] = [0, places.length - 1] as const;
      const scale = (places[b]!.x - places[a]!.x) / (x[members[b]!]! - x[members[a]!]!);
      expect(scale).toBeGreaterThan(0);
      members.forEach((node, i) => {
        expect(places[i]!.x - places[a]!.x).toBeCloseTo(scale * (x[node]! - x[members[a]!]!), 1);
        expect(places[a]!.y - places[i]!.y).toBeCloseTo(scale * (y[node]! - y[members[a]!]!), 1);
      });
    });
  });
});
