// Ways through the explorer with the bundled sample, each as a person would go it.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { countsOf, mapDrawn, openExplorer, placeOf, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

/** An author of the sample with papers enough to be on the first map. */
const AUTHOR = { id: "author:sergey-levine", name: "Sergey Levine" };

async function search(page: Page, words: string, hit: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(words);
  await page.getByRole("option", { name: hit }).first().waitFor();
  await page.keyboard.press("Enter");
}

/** Clicks one of the three networks in the bar. */
async function switchTo(page: Page, network: string): Promise<void> {
  await page.getByRole("navigation", { name: "Networks" }).getByText(network).click();
}

/** Clicks the longest link from one node to any of others: its middle is the freest place. */
async function clickLink(page: Page, from: string, others: readonly string[]): Promise<void> {
  const start = await placeOf(page, from);
  const ends = await Promise.all(others.map((id) => placeOf(page, id)));
  const length = ({ x, y }: { x: number; y: number }): number =>
    Math.hypot(x - start.x, y - start.y);
  const end = ends.reduce((longest, next) => (length(next) > length(longest) ? next : longest));
  const middle = [(start.x + end.x) / 2, (start.y + end.y) / 2] as const;
  await page.mouse.move(middle[0] + 2, middle[1]);
  await page.mouse.move(...middle);
  await page.mouse.click(...middle);
}

const inspector = (page: Page) => page.locator(".dock-right");

describe("a newcomer", () => {
  test("sees the sample, finds an author, and keeps her in the other networks", async () => {
    await explorer.visit("?probe", async (page) => {
      const { nodes, links } = await mapDrawn(page);
      expect(nodes).toBeGreaterThan(50);
      expect(nodes).toBeLessThan(1500);
      expect(links).toBeGreaterThan(nodes / 2);
      await search(page, "levine serg", AUTHOR.name);
      await inspector(page).getByRole("heading", { name: AUTHOR.name }).waitFor();
      // The camera flies until the node stands near the middle of the map.
      const place = await placeOf(page, AUTHOR.id);
      expect(Math.abs(place.x - 640)).toBeLessThan(330);
      expect(Math.abs(place.y - 380)).toBeLessThan(230);
      await switchTo(page, "Knowledge graph");
      await page.waitForURL(/network=knowledge/);
      await mapDrawn(page);
      await inspector(page).getByRole("heading", { name: AUTHOR.name }).waitFor();
      await switchTo(page, "Topics");
      await page.waitForURL(/network=keywords/);
      await mapDrawn(page);
      await inspector(page).getByRole("heading", { name: AUTHOR.name }).waitFor();
      // The tab just clicked has the focus; the keys still belong to the page.
      await page.keyboard.press("/");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("search");
    });
  });

  test("clicks a node and a link, and reads the papers behind both", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      // Whatever is selected, no map is asked for again.
      const maps: string[] = [];
      page.on("request", (request) => {
        if (/\/networks\/\w+(?:\?|$)/.test(request.url())) maps.push(request.url());
      });
      await search(page, "levine serg", AUTHOR.name);
      const { x, y } = await placeOf(page, AUTHOR.id);
      await page.keyboard.press("Escape");
      await inspector(page)
        .getByRole("heading", { name: AUTHOR.name })
        .waitFor({ state: "detached" });
      const now = await placeOf(page, AUTHOR.id);
      await page.mouse.move(now.x - 3, now.y);
      await page.mouse.move(now.x, now.y);
      await page.mouse.click(now.x, now.y);
      await inspector(page).getByRole("heading", { name: AUTHOR.name }).waitFor();
      expect(Math.hypot(now.x - x, now.y - y)).toBeLessThan(1);
      const paper = inspector(page).locator("a[href^='http']").first();
      expect(await paper.getAttribute("rel")).toContain("noopener");
      // From the author to one link of hers, in words and then on the map itself: the same papers.
      const links = inspector(page).getByRole("link", { name: /papers? with / });
      const partners = await links.evaluateAll((all) =>
        all.map((link) => new URLSearchParams(link.getAttribute("href")!).getAll("link")[1]!),
      );
      await links.first().click();
      const behind = inspector(page).getByRole("heading", { name: "Papers behind this link" });
      await behind.waitFor();
      expect(page.url()).toMatch(/link=author:[^&]+&link=author:/);
      await page.keyboard.press("Escape");
      await behind.waitFor({ state: "detached" });
      await clickLink(page, AUTHOR.id, partners);
      await behind.waitFor();
      expect(page.url()).toContain(AUTHOR.id);
      expect(await inspector(page).locator("li").count()).toBeGreaterThan(0);
      expect(maps).toEqual([]);
    });
  });

  test("narrows the map by threshold, years and group, and a reload shows the same", async () => {
    await explorer.visit("?probe", async (page) => {
      const first = await mapDrawn(page);
      await page.getByRole("button", { name: "Filters", exact: true }).click();
      await page.getByRole("slider", { name: "Papers per author" }).press("ArrowRight");
      await page.waitForURL(/minPapers=/);
      await page.waitForFunction((n) => window.__asterism!.counts().nodes < n, first.nodes);
      const narrowed = await mapDrawn(page);
      await page.getByRole("slider", { name: "First year" }).press("ArrowRight");
      await page.waitForURL(/years=/);
      await mapDrawn(page);
      await page.locator(".legend-row").first().click();
      await page.waitForURL(/group=0/);
      await expect.poll(() => page.locator(".legend-row[aria-pressed=true]").count()).toBe(1);
      const before = await countsOf(page);
      expect(before.nodes).toBeLessThanOrEqual(narrowed.nodes);
      const [url, status] = [page.url(), await page.locator(".status-words").textContent()];
      await page.reload();
      expect(await mapDrawn(page)).toEqual(before);
      expect(page.url()).toBe(url);
      expect(await page.locator(".status-words").textContent()).toBe(status);
      expect(await page.locator(".legend-row[aria-pressed=true]").count()).toBe(1);
    });
  });

  test("pastes a list, watches it become a map, and reads what was hard to read", async () => {
    const list = readFileSync("test/fixtures/cli/table.md", "utf8");
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      await page.getByRole("button", { name: "Add papers" }).click();
      await page.getByRole("textbox", { name: "Or paste a list" }).fill(list);
      await page.getByRole("textbox", { name: "Venue of the pasted list" }).fill("PASTED");
      await page.getByRole("textbox", { name: "Name" }).fill("Three invented papers");
      await page.getByRole("button", { name: "Map 1 source" }).click();
      const report = page.getByRole("table");
      await report.getByRole("cell", { name: "markdown table" }).waitFor();
      await page.getByRole("button", { name: "See the map" }).click();
      await page.waitForFunction(() => window.__asterism!.counts().nodes === 4);
      // Ada–Bo, Ada–Cleo, Cleo–Bo, Cleo–Dana, Bo–Dana.
      expect(await countsOf(page)).toEqual({ nodes: 4, links: 5 });
      await page.getByRole("button", { name: "Collection: Three invented papers" }).click();
      await page.getByRole("menuitem", { name: "What was hard to read" }).click();
      await page.getByRole("dialog").getByText("| --- | --- | --- |").first().waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Collection: Three invented papers" }).click();
      await page.getByRole("menuitem", { name: "Rename Three invented papers" }).click();
      const field = page.getByRole("textbox", { name: "New name of Three invented papers" });
      await field.fill("Papers of the reeds");
      await field.press("Enter");
      await page.getByRole("button", { name: "Collection: Papers of the reeds" }).waitFor();
      await page.getByRole("menuitem", { name: "Delete Papers of the reeds" }).click();
      await page.getByRole("menuitem", { name: "Delete", exact: true }).click();
      await page.getByRole("button", { name: /^Collection: Sample/ }).waitFor();
      const list2 = await page.evaluate(
        async () => (await fetch("/api/corpora")).json() as Promise<unknown>,
      );
      expect(list2).toMatchObject({ corpora: [{ name: "Sample: machine-learning papers" }] });
    });
  });

  test("drops a file on the page, and finds its papers on a map", async () => {
    const text = readFileSync("test/fixtures/cli/library.bib", "utf8");
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      const dropped = await page.evaluateHandle((content) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], "library.bib"));
        return transfer;
      }, text);
      await page.dispatchEvent("body", "dragover", { dataTransfer: dropped });
      await page.getByText("Drop papers to map them").waitFor();
      await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
      await page.getByRole("textbox", { name: "Venue of library.bib" }).waitFor();
      await page.getByRole("button", { name: "Map 1 source" }).click();
      await page.getByRole("cell", { name: "BibTeX" }).waitFor();
      await page.getByRole("button", { name: "See the map" }).click();
      // Ada Berg and Dana Okafor wrote one paper together, Bo Lind one alone.
      // Between two maps there is none.
      await page.waitForFunction(() => window.__asterism!.counts().links === 1);
      await page.getByRole("button", { name: /^Collection: library/ }).click();
      await page.getByRole("menuitem", { name: /^Delete library/ }).click();
      await page.getByRole("menuitem", { name: "Delete", exact: true }).click();
      await page.getByRole("button", { name: /^Collection: Sample/ }).waitFor();
    });
  });

  test("takes the map away as GEXF and as a picture", async () => {
    await explorer.visit("?probe&network=keywords", async (page) => {
      const { nodes } = await mapDrawn(page);
      expect(page.url()).toContain("network=keywords");
      await page.getByRole("button", { name: "Export" }).click();
      const [gexf] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name: /^GEXF/ }).click(),
      ]);
      const text = readFileSync(await gexf.path(), "utf8");
      expect(gexf.suggestedFilename()).toMatch(/\.gexf$/);
      expect(text.match(/<node /g)).toHaveLength(nodes);
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByRole("menuitem", { name: /^Picture/ }).click();
      const [picture] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save PNG" }).click(),
      ]);
      const png = readFileSync(await picture.path());
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      // Width and height stand in the header: more than the map on the screen.
      expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(2000);
    });
  });
});

describe("any screen", () => {
  test.each([
    ["a phone", { width: 390, height: 844 }],
    ["a small laptop", { width: 1280, height: 720 }],
  ])("%s shows the map without sideways scrolling, light and dark", async (_name, viewport) => {
    for (const colorScheme of ["light", "dark"] as const)
      await explorer.visit(
        "?probe",
        async (page) => {
          await mapDrawn(page);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(width).toBeLessThanOrEqual(viewport.width);
          expect(await coloursOf(page)).toBeGreaterThan(20);
        },
        { viewport, colorScheme },
      );
  });
});

/** Number of clearly different colours in a picture of the map: a blank canvas has one. */
async function coloursOf(page: Page): Promise<number> {
  const png = await page.getByTestId("map").screenshot();
  return page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(
        new Blob([new Uint8Array(bytes)], { type: "image/png" }),
      );
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const colours = new Set<number>();
      for (let i = 0; i < data.length; i += 4)
        colours.add(((data[i]! >> 5) << 6) | ((data[i + 1]! >> 5) << 3) | (data[i + 2]! >> 5));
      return colours.size;
    },
    [...png],
  );
}
