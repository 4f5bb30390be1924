// The explorer as a person meets it: the built server as a process, a real browser, and a page that
// fails its test on any error in the console.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { launchBrowser } from "./browser.ts";
import { BUILT, serve } from "./served.ts";

export interface Explorer {
  /** Opens a page at a query, hands it over, and checks afterwards that nothing went wrong in it. */
  visit(
    query: string,
    look: (page: Page) => Promise<void>,
    options?: BrowserContextOptions,
  ): Promise<void>;
  close(): Promise<void>;
}

/** Starts the server on a free port with a data folder of its own, and a browser. */
export async function openExplorer(files: readonly string[]): Promise<Explorer> {
  const folder = mkdtempSync(join(tmpdir(), "asterism-e2e-"));
  const server = await serve(BUILT, [...files, "--data", join(folder, "data")]);
  return explorerAt(server.address, async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** A browser for a server that is there already. @param end called when the browser is closed */
export async function explorerAt(
  address: string,
  end: () => Promise<void> = () => Promise.resolve(),
): Promise<Explorer> {
  const browser = await launchBrowser();
  return {
    visit: (query, look, options) => visit(browser, `${address}/${query}`, look, options),
    async close() {
      await browser.close();
      await end();
    },
  };
}

async function visit(
  browser: Browser,
  url: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  try {
    await page.goto(url);
    await look(page);
    expect(errors).toEqual([]);
  } catch (error) {
    mkdirSync("test/artefacts", { recursive: true });
    const name = (expect.getState().currentTestName ?? "page").replace(/\W+/g, "-").slice(-80);
    await page.screenshot({ path: `test/artefacts/${name}.png` }).catch(() => undefined);
    throw error;
  } finally {
    await context.close();
  }
}

/** Waits until a map is drawn and no newer one is being computed. */
export async function mapDrawn(page: Page): Promise<{ nodes: number; links: number }> {
  await page.waitForFunction(() => (window.__asterism?.counts().nodes ?? 0) > 0);
  await page.getByLabel("Computing the map").waitFor({ state: "detached" });
  return countsOf(page);
}

export function countsOf(page: Page): Promise<{ nodes: number; links: number }> {
  return page.evaluate(() => {
    const { nodes, links } = window.__asterism!.counts();
    return { nodes, links };
  });
}

/** Where a node stands on the screen, once the camera rests. */
export async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  let before = { x: NaN, y: NaN };
  for (;;) {
    const place = await page.evaluate((node) => window.__asterism?.nodePosition(node) ?? null, id);
    if (place === null) throw new Error(`${id} is not on the map`);
    if (Math.abs(place.x - before.x) < 0.5 && Math.abs(place.y - before.y) < 0.5) return place;
    before = place;
    await page.waitForTimeout(100);
  }
}
