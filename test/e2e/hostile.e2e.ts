// A collection of hostile names in the explorer: nothing of them runs, asks elsewhere, becomes an
// element or turns what stands beside it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { closedDirections } from "../../graph/model/directions.ts";
import { launchBrowser } from "../support/browser.ts";
import { mapDrawn, openExplorer, placeOf, type Explorer } from "../support/explorer.ts";
import { HOSTILE_TEXTS, hostileRecords } from "../support/hostile-inputs.ts";

const folder = mkdtempSync(join(tmpdir(), "asterism-hostile-"));
const FILE = "<img src=x onerror=window.__hacked=1>\u202e.json";
const LISTED = JSON.stringify([...hostileRecords(), "\u202e<svg onload=window.__hacked=1>"]);

let explorer: Explorer;
let corpus: string;
let ids: { papers: string[]; authors: string[]; venues: string[]; keywords: string[] };

beforeAll(async () => {
  const file = join(folder, FILE);
  writeFileSync(file, LISTED);
  explorer = await openExplorer([file]);
  await explorer.visit("?probe", async (page) => {
    await mapDrawn(page);
    corpus = new URL(page.url()).searchParams.get("corpus")!;
    const list = async (kind: string): Promise<string[]> =>
      page.evaluate(async (address) => {
        const answer = await fetch(address);
        const { items } = (await answer.json()) as { items: { id: string }[] };
        return items.map(({ id }) => id);
      }, kind);
    const papers = await list(`/api/corpora/${corpus}/papers?limit=100`);
    const named = await page.evaluate(
      async ({ address, all }) => {
        const found = { authors: [] as string[], venues: [] as string[], keywords: [] as string[] };
        for (const id of all) {
          const answer = await fetch(`${address}/${encodeURIComponent(id)}`);
          const paper = (await answer.json()) as {
            authors: { id: string | null }[];
            venue: { id: string } | null;
            keywords: { id: string }[];
          };
          for (const author of paper.authors) if (author.id !== null) found.authors.push(author.id);
          if (paper.venue !== null) found.venues.push(paper.venue.id);
          for (const keyword of paper.keywords) found.keywords.push(keyword.id);
        }
        return found;
      },
      { address: `/api/corpora/${corpus}/papers`, all: papers },
    );
    const once = (all: readonly string[]): string[] => [...new Set(all)];
    ids = {
      papers,
      authors: once(named.authors),
      venues: once(named.venues),
      keywords: once(named.keywords),
    };
  });
});

afterAll(async () => {
  await explorer.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the page says of itself that must not be. */
async function wrongIn(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const wrong: string[] = [];
    const texts: string[] = [document.title];
    if ("__hacked" in window) wrong.push("something ran");
    const made =
      "iframe, base, object, embed, [onerror], [onload], [onmouseover], [srcdoc], img[src=x]";
    for (const element of document.querySelectorAll(made))
      wrong.push(element.outerHTML.slice(0, 99));
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]"))
      if (!/^(?:https?|mailto|blob|file):$/.test(link.protocol))
        wrong.push(`a link to ${link.href}`);
    for (const element of document.querySelectorAll("[title], [aria-label], [placeholder], [alt]"))
      for (const name of ["title", "aria-label", "placeholder", "alt"])
        texts.push(element.getAttribute(name) ?? "");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const style = getComputedStyle(node.parentElement!);
      // Turns end where a block, or a box of its own, does.
      const apart = style.unicodeBidi !== "normal" || style.display !== "inline";
      const alone = node.parentElement!.childNodes.length === 1;
      if (!(apart && alone)) texts.push(node.textContent ?? "");
    }
    return { wrong, texts: texts.filter((text) => /[\u202a-\u202e\u2066-\u2069]/.test(text)) };
  });
  const turned = said.texts.filter((text) => closedDirections(text) !== text);
  return [...said.wrong, ...turned.map((text) => `turns what is beside it: ${text.slice(0, 99)}`)];
}

/** Opens an address and looks at it; nothing may be asked of anybody else, nor any box open. */
async function isHarmless(query: string, look: (page: Page) => Promise<void>): Promise<void> {
  await explorer.visit("?probe", async (page) => {
    const { origin } = new URL(page.url());
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(?:blob|data):/u.test(url)) elsewhere.push(url);
    });
    page.on("dialog", (dialog) => {
      elsewhere.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(`${origin}/?probe&corpus=${corpus}${query}`);
    await look(page);
    expect(await wrongIn(page), query).toEqual([]);
    expect(elsewhere).toEqual([]);
  });
}

const KINDS = ["coauthorship", "keywords", "knowledge", "venues"] as const;
const EVERYTHING = "&base=everything";

describe("a collection of hostile names", () => {
  test.each(KINDS)(
    "draws a map of %s, whose nodes say their names under the mouse",
    async (kind) => {
      await isHarmless(`&network=${kind}${EVERYTHING}`, async (page) => {
        const { nodes } = await mapDrawn(page);
        expect(nodes).toBeGreaterThan(15);
        const inMap = {
          coauthorship: "authors",
          keywords: "keywords",
          knowledge: "papers",
        } as const;
        const named = ids[kind === "venues" ? "venues" : inMap[kind]];
        const shown = await page.evaluate(
          (all) => all.filter((id) => window.__asterism!.nodePosition(id) !== null).slice(0, 12),
          named,
        );
        expect(shown.length).toBeGreaterThan(8);
        for (const id of shown) {
          const { x, y } = await placeOf(page, id);
          await page.mouse.move(x, y);
          await page.mouse.move(x + 1, y);
        }
        expect(await wrongIn(page)).toEqual([]);
      });
    },
  );

  test("lists them in the table, and finds them", async () => {
    await isHarmless(`${EVERYTHING}&table=nodes`, async (page) => {
      await mapDrawn(page);
      const drawer = page.getByRole("region", { name: "Table and trends" });
      await drawer.getByRole("row").nth(3).waitFor();
      for (const name of ["Links", "Papers"]) {
        await drawer.getByRole("tab", { name, exact: true }).click();
        await drawer.getByRole("row").nth(2).waitFor();
        expect(await wrongIn(page)).toEqual([]);
      }
      await page.keyboard.press("Escape");
      for (const text of HOSTILE_TEXTS) {
        const search = page.getByLabel(/^Search papers/u).first();
        await search.fill(text.slice(0, 60).replace(/\p{Cs}|[\r\n]/gu, ""));
        await page.waitForTimeout(120);
        expect(await wrongIn(page), text).toEqual([]);
      }
    });
  });

  test("shows each of them: papers, authors, venues, keywords, beside the map and in full", async () => {
    await isHarmless(EVERYTHING, async (page) => {
      const { origin } = new URL(page.url());
      const step = (list: readonly string[], most: number) =>
        list.filter((_, i) => i % Math.ceil(list.length / most) === 0);
      const turning = Object.values(ids).flatMap((list) =>
        list.filter((id) => /turned|evil|isolate/u.test(id)),
      );
      const beside = turning.map((id) => ["select", id]);
      const some = [ids.authors, ids.venues, ids.keywords, ids.papers].flatMap((list) =>
        step(list, 3),
      );
      const full = [...turning, ...some].map((id) => ["page", id]);
      for (const [name, id] of [...beside, ...full]) {
        const kind = name === "select" && !id!.startsWith("author:") ? "knowledge" : "coauthorship";
        const address = `${origin}/?probe&corpus=${corpus}&network=${kind}${EVERYTHING}`;
        await page.goto(`${address}&${name!}=${encodeURIComponent(id!)}`);
        await page.getByRole("heading", { level: 2 }).first().waitFor();
        await page.waitForLoadState("networkidle");
        expect(await wrongIn(page), id).toEqual([]);
      }
    });
  });

  test("is imported again in the dialog, whose preview shows what each entry becomes", async () => {
    await isHarmless("", async (page) => {
      await mapDrawn(page);
      await page.getByRole("button", { name: "Add papers" }).click();
      const file = { name: FILE, mimeType: "text/plain", buffer: Buffer.from(LISTED) };
      await page.getByLabel("Files to import").setInputFiles(file);
      const dialog = page.getByRole("dialog");
      await dialog
        .getByText(/\d+ papers/u)
        .first()
        .waitFor();
      expect(await wrongIn(page)).toEqual([]);
      const collection = dialog.getByRole("radio", { name: "New collection" });
      if ((await collection.count()) > 0) await collection.click();
      await dialog.getByRole("button", { name: "Map 1 source" }).click();
      await dialog.getByRole("button", { name: "See the map" }).click();
      await mapDrawn(page);
    });
  });
});

test("the map in a file of its own carries them as harmlessly, from the disk", async () => {
  const file = join(folder, "map.html");
  await explorer.visit("?probe", async (page) => {
    const title = encodeURIComponent("</title><script>window.__hacked=1</script>\u202e");
    const address = `/api/corpora/${corpus}/networks/knowledge/export?format=html${EVERYTHING}&title=${title}`;
    writeFileSync(file, await page.evaluate(async (url) => (await fetch(url)).text(), address));
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const wrong: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") wrong.push(message.text());
    });
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("request", (request) => {
      if (!/^(?:blob|data):/u.test(request.url())) wrong.push(request.url());
    });
    const url = pathToFileURL(file).href;
    await page.goto(url);
    await page.getByRole("heading", { level: 1 }).waitFor();
    for (const text of ["script", "evil", "turned", "hyperlink", "proto", "half"]) {
      await page.getByRole("combobox").fill(text);
      await page.getByRole("option").first().click();
      await page.getByRole("complementary", { name: "Selected" }).waitFor();
      expect(await wrongIn(page), text).toEqual([]);
    }
    expect(wrong).toEqual([url]);
  } finally {
    await browser.close();
  }
});
