// The map in a file of its own, opened from the disk without a server.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  analyseNetwork,
  buildNetwork,
  readText,
  resolveRecords,
  suggestOptions,
  writeNetwork,
  type Corpus,
  type NetworkMap,
} from "../../graph/index.ts";
import { violationsOf } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP } from "../support/hostile-titles.ts";

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "asterism-standalone-"));
const files = { sample: join(folder, "sample.html"), hostile: join(folder, "hostile.html") };

beforeAll(async () => {
  const file = "server/sample/sample.json";
  const { records } = readText(readFileSync(file, "utf8"), { file });
  const corpus = resolveRecords(records);
  const network = buildNetwork(corpus, "coauthorship", suggestOptions(corpus, "coauthorship"));
  write(files.sample, analyseNetwork(corpus, network), corpus, "Sample of papers");
  write(files.hostile, HOSTILE_MAP, HOSTILE_CORPUS, "</title><script>window.evil = 1</script>");
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(file: string, map: NetworkMap, corpus: Corpus, title: string): void {
  const template = readFileSync("dist/standalone/index.html", "utf8");
  writeFileSync(file, [...writeNetwork("html", map, corpus, { template, title })].join(""));
}

/** Opens a file, and checks afterwards that nothing went wrong and nothing was asked of the net. */
async function open(
  file: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const page = await context.newPage();
  const wrong: string[] = [];
  const address = pathToFileURL(file).href;
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("request", (request) => {
    if (request.url() !== address) wrong.push(request.url());
  });
  page.on("dialog", (dialog) => {
    wrong.push(dialog.message());
    void dialog.dismiss();
  });
  try {
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await look(page);
    expect(wrong).toEqual([]);
  } finally {
    await context.close();
  }
}

const inspector = (page: Page) => page.getByRole("complementary", { name: "Selected" });

describe("the page that needs no server", () => {
  test("is under a megabyte without its data", () => {
    expect(statSync("dist/standalone/index.html").size).toBeLessThan(1_000_000);
  });

  test("finds a person by keyboard, shows papers, goes to a neighbour and back to the map", async () => {
    await open(files.sample, async (page) => {
      expect(await page.title()).toBe("Sample of papers");
      await page.keyboard.press("/");
      await page.keyboard.type("levine serg");
      await page.getByRole("option", { name: "Sergey Levine" }).waitFor();
      await page.keyboard.press("Enter");
      const heading = inspector(page).getByRole("heading", { level: 2 });
      expect(await heading.textContent()).toBe("Sergey Levine");
      expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
      await inspector(page)
        .getByRole("heading", { name: /^\d+ papers$/ })
        .waitFor();
      expect(await inspector(page).getByRole("article").count()).toBeGreaterThan(10);
      const neighbour = inspector(page).locator("h3 + ul button").first();
      const name = await neighbour.locator(".grow").textContent();
      await neighbour.focus();
      await page.keyboard.press("Enter");
      expect(await heading.textContent()).toBe(name);
      await page.keyboard.press("Escape");
      expect(await inspector(page).isVisible()).toBe(false);
    });
  });

  test("shows a community from the legend, with its members", async () => {
    await open(files.sample, async (page) => {
      const legend = page.getByRole("region", { name: "Communities" });
      const first = legend.getByRole("button").first();
      await first.click();
      expect(await first.getAttribute("aria-pressed")).toBe("true");
      await inspector(page)
        .getByText(/^\d+ members/)
        .waitFor();
      await inspector(page)
        .getByRole("button", { name: /^Show \d+ more$/ })
        .click();
      await first.click();
      expect(await inspector(page).isVisible()).toBe(false);
    });
  });

  test("selects what is clicked on the map, and nothing where there is nothing", async () => {
    await open(files.sample, async (page) => {
      // From the middle of the free screen outwards until something is met.
      for (let step = 0; step < 150; step++) {
        const [turn, reach] = [step * 2.4, 24 * Math.sqrt(step)];
        const [x, y] = [780 + reach * Math.cos(turn), 400 + reach * Math.sin(turn)];
        await page.mouse.move(x, y);
        await page.mouse.click(x, y);
        if (await inspector(page).isVisible()) break;
      }
      await inspector(page).getByRole("heading", { level: 2 }).waitFor();
      // Two clicks at once would be one double click.
      await page.waitForTimeout(500);
      await page.mouse.click(310, 790);
      await inspector(page).waitFor({ state: "hidden" });
    });
  });

  test.each(["light", "dark"] as const)("hinders nobody, %s", async (colorScheme) => {
    await open(
      files.sample,
      async (page) => {
        const ground = await page.evaluate(
          () => getComputedStyle(document.documentElement).backgroundColor,
        );
        expect(ground).toBe(colorScheme === "dark" ? "rgb(14, 19, 29)" : "rgb(250, 249, 246)");
        expect(await violationsOf(page)).toEqual([]);
        await page.keyboard.press("/");
        await page.keyboard.type("be");
        await page.getByRole("option").first().waitFor();
        expect(await violationsOf(page)).toEqual([]);
        await page.keyboard.press("Enter");
        expect(await violationsOf(page)).toEqual([]);
      },
      // What looks for hindrances is itself a script that the page's policy keeps out.
      { colorScheme, bypassCSP: true },
    );
  });

  test("takes hostile titles for text", async () => {
    await open(files.hostile, async (page) => {
      expect(await page.title()).toBe("</title><script>window.evil = 1</script>");
      for (const words of ["script alert", "closing a section", "emoji", "sum a1"]) {
        await page.keyboard.press("/");
        await page.keyboard.type(words);
        await page.getByRole("option").first().waitFor();
        await page.keyboard.press("Enter");
        await inspector(page).getByRole("heading", { level: 2 }).waitFor();
        await page.keyboard.press("Escape");
      }
      expect(await page.evaluate(() => "evil" in window)).toBe(false);
      expect(await page.locator("#root script, #root img").count()).toBe(0);
    });
  });

  test("fits a phone", async () => {
    await open(
      files.sample,
      async (page) => {
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth > window.innerWidth,
        );
        expect(overflow).toBe(false);
        await page.getByRole("combobox").fill("bengio");
        await page.getByRole("option").first().click();
        await inspector(page).getByRole("heading", { level: 2 }).waitFor();
      },
      { viewport: { width: 390, height: 800 } },
    );
  });
});
