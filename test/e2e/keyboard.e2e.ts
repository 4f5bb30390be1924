// The first minute with the keyboard alone: no pointer, no focus that is lost.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { countsOf, explorerAt, mapDrawn, type Explorer } from "../support/explorer.ts";
import { startServer } from "../support/server.ts";

let explorer: Explorer;

beforeAll(async () => {
  const server = await startServer({ clientDir: "dist/client", until: "file", fetching: null });
  explorer = await explorerAt(server.origin);
});

afterAll(() => explorer.close());

/** The name of what has the focus, as far as it can be told without a screen reader. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute("aria-label") ?? at?.textContent ?? "";
  });

const onMap = async (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.classList.contains("map-surface")))
    .toBe(true);

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 40; i++) {
    const here = await focused(page);
    if (name.test(here)) return;
    passed.push(here.slice(0, 30));
    await page.keyboard.press("Tab");
  }
  throw new Error(`Nothing called ${String(name)} in 40 stops: ${passed.join(" | ")}`);
}

test("the sample is opened, searched, walked, read, filtered and taken along by keys alone", async () => {
  await explorer.visit("?probe", async (page) => {
    await page.getByRole("button", { name: "Explore the sample" }).waitFor();
    await tabTo(page, /^Explore the sample/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "See the map" }).waitFor();
    await tabTo(page, /^See the map/);
    await page.keyboard.press("Enter");
    const { nodes } = await mapDrawn(page);
    await onMap(page);

    await page.keyboard.press("/");
    await page.keyboard.type("levine serg");
    await page.getByRole("option", { name: "Sergey Levine" }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/select=author:sergey-levine/);
    // The map has the focus: from here the arrows walk, and the sentence tells where one is.
    await onMap(page);
    const told = page.locator("[aria-live=polite].visually-hidden").first();
    await expect.poll(() => told.textContent()).toMatch(/^Sergey Levine, \d+ papers, \d+ links\.$/);
    for (const key of ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"])
      await page.keyboard.press(key);
    await expect.poll(() => told.textContent()).not.toMatch(/^Sergey Levine,/);

    // Into the page of that author, to the papers shared with a neighbour, and out again.
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Details");
    await tabTo(page, /papers? with /);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Papers behind this link" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).not.toContain("link=");
    await onMap(page);

    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "About this map" }).waitFor();
    await page.keyboard.press("Escape");
    await onMap(page);

    await page.keyboard.press("f");
    const slider = page.getByRole("slider", { name: "First year" });
    await slider.waitFor();
    await page.keyboard.press("Shift+Tab");
    await tabTo(page, /^First year/);
    for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowRight");
    await page.waitForURL(/years=/);
    await expect.poll(async () => (await countsOf(page)).nodes).toBeLessThan(nodes);

    await tabTo(page, /^Go to the map/);
    await tabTo(page, /^Export/);
    await page.keyboard.press("Enter");
    const csv = page.getByRole("menuitem", { name: "GraphML" });
    await csv.waitFor();
    for (let i = 0; i < 30 && (await focused(page)) !== "GraphML"; i++)
      await page.keyboard.press("ArrowDown");
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await download).suggestedFilename()).toMatch(/\.graphml$/);
    await expect.poll(() => focused(page)).toBe("Export");
  });
});

test("the map is skipped to, and read as an outline, by the first stops", async () => {
  await explorer.visit("?probe", async (page) => {
    await mapDrawn(page);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Go to the map");
    await page.keyboard.press("Enter");
    await onMap(page);
    await page.keyboard.press("Shift+Tab");
    await tabTo(page, /^Read the map as an outline/);
    await page.keyboard.press("Enter");
    await page.getByRole("treegrid").waitFor();
    await expect.poll(() => focused(page)).toBe("Groups");
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("Read the map as an outline");
  });
});

test("what closes gives the focus back to what opened it", async () => {
  await explorer.visit("?probe", async (page) => {
    await mapDrawn(page);
    await page.keyboard.press("Tab");
    await tabTo(page, /^Tools/);
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: /^Describe/ }).waitFor();
    for (let i = 0; i < 12 && !(await focused(page)).startsWith("Describe"); i++)
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Describe this map" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("Tools");
  });
});

test("Esc closes a menu, and only then what it stands in", async () => {
  await explorer.visit("?probe", async (page) => {
    await mapDrawn(page);
    await page.keyboard.press("l");
    const table = page.getByRole("region", { name: "Table and trends" });
    await table.getByRole("button", { name: "Columns" }).click();
    const menu = page.getByRole("menu");
    await menu.waitFor();
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "detached" });
    // Time enough for the table to go, had it been told to.
    await page.waitForTimeout(500);
    expect(await table.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await table.waitFor({ state: "detached" });
  });
});
