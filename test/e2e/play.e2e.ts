// The years of a map are played: every disc at its place, by hand or by itself, with the address
// holding the year shown, and the whole map back at the end.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

/** Invented papers of ten years by two groups that find each other late; one has no year. */
function library(): string {
  const people = ["Ada", "Bo", "Cyra", "Dan", "Eve", "Finn", "Gus", "Hana", "Ivo", "Jun"];
  const entry = (i: number, year: number | null) => {
    const team = [0, 1, 2].map((k) => (i * 3 + k * (year === null ? 1 : (year % 4) + 1)) % 10);
    const names = [...new Set(team)].map((at) => `Stone, ${people[at]!}`).join(" and ");
    const dated = year === null ? "" : `, year = {${year}}`;
    return `@article{k${i}, title = {Moss and lichen on wall number ${i}}, author = {${names}}, keywords = {moss, lichen, wall ${i % 4}}${dated}}`;
  };
  const dated = Array.from({ length: 40 }, (_, i) => entry(i, 2010 + Math.floor(i / 4)));
  return [...dated, entry(40, null)].join("\n\n");
}

const folder = mkdtempSync(join(tmpdir(), "asterism-play-"));

beforeAll(async () => {
  const file = join(folder, "walls.bib");
  writeFileSync(file, library());
  explorer = await openExplorer([file]);
});

afterAll(async () => {
  await explorer.close();
  rmSync(folder, { recursive: true, force: true });
});

const bar = (page: Page) => page.getByRole("region", { name: "Play the years" });
const words = (page: Page) => bar(page).locator(".play-words");
const discs = (page: Page) => page.evaluate(() => window.__asterism!.drawn().discs);
const year = (page: Page) => bar(page).getByRole("slider", { name: "Year" });

/** Opens the bar by its key. */
async function openBar(page: Page): Promise<void> {
  await page.keyboard.press("y");
  await bar(page).getByRole("button", { name: "Play" }).waitFor();
}

async function discsAre(page: Page, test: (discs: number) => boolean): Promise<void> {
  await expect.poll(async () => test(await discs(page)), { timeout: 10_000 }).toBe(true);
}

test.each(["light", "dark"] as const)(
  "years are stepped through by hand, held by the address, and given back, %s",
  async (colorScheme) => {
    await explorer.visit(
      "?probe&base=everything",
      async (page) => {
        const { nodes } = await mapDrawn(page);
        await openBar(page);
        await page.waitForURL(/play=\d{4}/);
        const last = Number(await year(page).inputValue());
        await expect.poll(() => words(page).textContent()).toMatch(/^Up to \d{4}: .* papers/);
        expect(await violationsOf(page)).toEqual([]);
        // The focus is on the play button: arrows step, Home goes to the first year.
        await page.keyboard.press("ArrowLeft");
        await expect.poll(() => year(page).inputValue()).toBe(String(last - 1));
        await page.keyboard.press("Home");
        await discsAre(page, (shown) => shown > 0 && shown < nodes);
        const first = await discs(page);
        await expect.poll(() => bar(page).locator("[aria-live]").textContent()).toMatch(/papers?,/);
        await bar(page).getByRole("button", { name: "One year on" }).click();
        await discsAre(page, (shown) => shown > first);
        // A reload shows the same year, paused.
        const at = await year(page).inputValue();
        await page.waitForURL(new RegExp(`play=${at}`));
        await page.reload();
        await mapDrawn(page);
        await bar(page).getByRole("button", { name: "Play" }).waitFor();
        expect(await year(page).inputValue()).toBe(at);
        await discsAre(page, (shown) => shown > first && shown < nodes);
        expect(await violationsOf(page)).toEqual([]);
        // One year alone, and the theme's other ground: the same part stays shown.
        await bar(page).getByLabel("Papers of which years").selectOption("1");
        await page.waitForURL(/play=\d{4},1/);
        await page.keyboard.press("Escape");
        await bar(page).waitFor({ state: "detached" });
        await discsAre(page, (shown) => shown === nodes);
        expect(page.url()).not.toMatch(/play=/);
        await page.goBack();
        await bar(page).waitFor();
      },
      { colorScheme },
    );
  },
);

test("the years go on by themselves and pause; the history has no step per year", async () => {
  await explorer.visit("?probe&base=everything", async (page) => {
    const { nodes } = await mapDrawn(page);
    const entries = () => page.evaluate(() => window.history.length);
    await openBar(page);
    const before = await entries();
    await bar(page).getByLabel("Speed").selectOption("Fast");
    const last = await year(page).inputValue();
    await year(page).focus();
    await page.keyboard.press("Space");
    await bar(page).getByRole("button", { name: "Pause" }).waitFor();
    await discsAre(page, (shown) => shown < nodes);
    expect(await bar(page).locator("[aria-live]").textContent()).toBe("");
    // It stops at the last year by itself.
    await bar(page).getByRole("button", { name: "Play" }).waitFor();
    expect(await year(page).inputValue()).toBe(last);
    await discsAre(page, (shown) => shown === nodes);
    await page.keyboard.press("Home");
    await page.keyboard.press("Space");
    await bar(page).getByRole("button", { name: "Pause" }).waitFor();
    await page.keyboard.press("Space");
    await bar(page).getByRole("button", { name: "Play" }).waitFor();
    await page.waitForTimeout(500);
    expect(await entries()).toBe(before);
    await page.keyboard.press("h");
    const steps = page.getByRole("region", { name: "Steps" });
    await steps.getByText("Opened the years, to play them").waitFor();
    expect(await steps.getByText(/^Showed the papers/).count()).toBe(1);
    await bar(page).getByRole("button", { name: "Close the years" }).click();
    await bar(page).waitFor({ state: "detached" });
  });
});

test("it goes together with a group alone, a selection, another network, and a picture", async () => {
  await explorer.visit("?probe&base=everything", async (page) => {
    await mapDrawn(page);
    await page.getByRole("button", { name: "Tools" }).click();
    await page.getByRole("menuitem", { name: /^Play the years/ }).click();
    await bar(page).getByRole("button", { name: "One year back" }).click();
    await page.getByRole("region", { name: "Legend" }).locator(".legend-row").first().click();
    await page.getByRole("complementary", { name: "Inspector" }).waitFor();
    await bar(page).getByRole("button", { name: "One year back" }).click();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: /^Picture/ }).click();
    await page.getByRole("button", { name: "Save PNG" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.png$/);
    await page.keyboard.press("Escape");
    await page.goto(page.url().replace("?", "?network=keywords&"));
    await mapDrawn(page);
    await expect.poll(() => words(page).textContent()).toMatch(/keywords/);
  });
});

test("on a small screen, with reduced motion", async () => {
  await explorer.visit(
    "?probe&base=everything",
    async (page) => {
      const { nodes } = await mapDrawn(page);
      await openBar(page);
      await bar(page).getByRole("button", { name: "One year back" }).click();
      await page.keyboard.press("Home");
      await discsAre(page, (shown) => shown < nodes);
      expect(await violationsOf(page)).toEqual([]);
      const box = await bar(page).locator(".play-card").boundingBox();
      expect(box!.x).toBeGreaterThanOrEqual(0);
      expect(box!.x + box!.width).toBeLessThanOrEqual(390);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    },
    { viewport: { width: 390, height: 844 }, reducedMotion: "reduce", hasTouch: true },
  );
});
