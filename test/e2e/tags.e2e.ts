// What people tag while they explore is collected, survives a reload, goes back and forward with
// everything else, and leaves as a reading list.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const card = (page: Page) => page.getByRole("region", { name: "Collected" });

/** Selects the first hit of a search. */
async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(text);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await inspector(page).waitFor();
}

/** Tags what is selected by the keyboard alone. */
async function tag(page: Page, name: string, note = ""): Promise<void> {
  await page.keyboard.press("t");
  const dialog = page.getByRole("dialog", { name: "Add a tag" });
  await dialog.getByText("…", { exact: true }).waitFor({ state: "detached" });
  await dialog.getByRole("combobox", { name: "Tag" }).fill(name);
  if (note !== "") await dialog.getByLabel("Note").fill(note);
  await dialog.getByRole("button", { name: /^(Add|Make the tag|Tag all [\d,]+)$/ }).click();
  await dialog.waitFor({ state: "detached" });
}

async function clearTags(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { corpora } = (await (await fetch("/api/corpora")).json()) as {
      corpora: [{ id: string }];
    };
    const path = `/api/corpora/${corpora[0].id}/tags`;
    const { tags } = (await (await fetch(path)).json()) as { tags: { name: string }[] };
    if (tags.length === 0) return;
    const changes = tags.map(({ name }) => ({ kind: "tag-deleted", name }));
    const headers = { "Content-Type": "application/json" };
    await fetch(path, { method: "POST", headers, body: JSON.stringify({ changes }) });
  });
}

test.each(["light", "dark"] as const)(
  "people and papers are tagged, collected, shown and taken along, %s",
  async (colorScheme) => {
    await explorer.visit(
      "?probe",
      async (page) => {
        await mapDrawn(page);
        await clearTags(page);
        await page.reload();
        await mapDrawn(page);
        await page.keyboard.press("c");
        await card(page)
          .getByText(/^Nothing collected yet/)
          .waitFor();
        expect(await violationsOf(page)).toEqual([]);
        // An author, by the keyboard.
        const groups = page.getByRole("region", { name: "Legend" }).locator(".legend-row");
        await groups.first().click();
        await page.getByRole("button", { name: "Tag its members" }).waitFor();
        await page.locator(".inspector .rows .link").first().click();
        await page.waitForURL(/author/);
        const name = await inspector(page).getByRole("heading", { level: 2 }).textContent();
        await tag(page, "Ask for advice");
        await card(page)
          .getByRole("button", { name: /^Ask for advice/ })
          .waitFor();
        await inspector(page)
          .getByRole("button", { name: "Open the tag “Ask for advice”" })
          .waitFor();
        // Two papers from rows of the list, one with a note, by completion of the name.
        const rows = inspector(page).locator(".tag-paper");
        await rows.first().click();
        const dialog = page.getByRole("dialog", { name: "Add a tag" });
        await dialog.getByText(/^“/).waitFor();
        expect(await violationsOf(page)).toEqual([]);
        await dialog.getByRole("combobox", { name: "Tag" }).fill("ask");
        await page.getByRole("option", { name: "Ask for advice" }).click();
        await dialog.getByLabel("Note").fill("Chapter <2> & 3");
        await page.keyboard.press("Enter");
        await card(page).getByText("1 paper, 1 other").waitFor();
        await card(page)
          .getByRole("button", { name: /^Ask for advice/ })
          .click();
        const open = card(page).getByRole("region", { name: "Tag Ask for advice" });
        await open.getByRole("button", { name: /^Chapter <2> & 3/ }).waitFor();
        await open.getByText("1 disc on this map.").waitFor();
        expect(await violationsOf(page)).toEqual([]);
        await open.getByRole("button", { name: "Show on map" }).click();
        await open.getByRole("button", { name: "Show on map", pressed: true }).waitFor();
        // It survives a reload.
        await page.reload();
        await mapDrawn(page);
        await page.keyboard.press("c");
        await card(page)
          .getByRole("button", { name: /^Ask for advice/ })
          .click();
        await open.getByRole("link", { name: name! }).waitFor();
        // The reading list.
        await open.getByLabel("With all papers of what is tagged").waitFor();
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          open.getByRole("link", { name: "Download these papers as Markdown" }).click(),
        ]);
        expect(download.suggestedFilename()).toBe("Ask for advice.md");
        expect(readFileSync(await download.path(), "utf8")).toContain("Chapter \\<2\\> \\& 3");
        // Deleted, taken back, made again, in the one history.
        await open.getByRole("button", { name: "Change the tag “Ask for advice”" }).click();
        await page.getByRole("menuitem", { name: "Delete the tag" }).click();
        await card(page)
          .getByText(/^Nothing collected yet/)
          .waitFor();
        await page.locator(".toast").getByRole("button", { name: "Undo" }).waitFor();
        await page.keyboard.press("Control+z");
        const row = card(page).getByRole("button", { name: /^Ask for advice/ });
        await row.waitFor();
        await page.keyboard.press("Control+Shift+Z");
        await row.waitFor({ state: "detached" });
        await page.keyboard.press("Control+z");
        await row.click();
        await open.getByRole("button", { name: /^Chapter <2> & 3/ }).waitFor();
      },
      { colorScheme },
    );
  },
);

test("tags are renamed, joined, shown alone; hostile names are words like others", async () => {
  await explorer.visit("?probe", async (page) => {
    await mapDrawn(page);
    await clearTags(page);
    await page.reload();
    await mapDrawn(page);
    const groups = page.getByRole("region", { name: "Legend" }).locator(".legend-row");
    await groups.first().click();
    await page.waitForURL(/group=0/);
    await tag(page, "__proto__");
    await tag(page, `<img src=x onerror=alert(1)>${"x".repeat(500)}`);
    await page.keyboard.press("c");
    const rows = card(page).locator(".tag-row");
    await expect.poll(() => rows.count()).toBe(2);
    expect(await card(page).locator("img").count()).toBe(0);
    const long = await rows.nth(1).locator(".tag-row-name").textContent();
    expect(long).toHaveLength(100);
    await rows.nth(1).click();
    await card(page)
      .getByRole("button", { name: /^Change the tag/ })
      .click();
    await page.getByRole("menuitem", { name: "Rename…" }).click();
    const dialog = page.getByRole("dialog", { name: "Rename the tag" });
    await dialog.getByRole("textbox", { name: "Name" }).fill("__proto__");
    await dialog.getByText(/^There is a tag of this name/).waitFor();
    await dialog.getByRole("textbox", { name: "Name" }).fill(" Second \t group ");
    await dialog.getByRole("button", { name: "Rename" }).click();
    await card(page).getByRole("region", { name: "Tag Second group" }).waitFor();
    await card(page).getByRole("button", { name: "Change the tag “Second group”" }).click();
    await page.getByRole("menuitem", { name: "__proto__" }).click();
    const open = card(page).getByRole("region", { name: "Tag __proto__" });
    await open.waitFor();
    const members = await open.locator(".tag-member").count();
    await open.getByRole("button", { name: "Only these" }).click();
    await page.waitForURL(/only=/);
    await mapDrawn(page);
    await open.getByText(new RegExp(`^${members} discs on this map`)).waitFor();
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.url()).not.toContain("only=");
    await page.keyboard.press("Control+z");
    await card(page).getByRole("button", { name: "All tags" }).click();
    await expect.poll(() => rows.count()).toBe(2);
    await expect.poll(() => rows.nth(1).textContent()).toMatch(/^Second group/);
  });
});

test("the papers of a group are tagged, said how many, and are all that a map is made of", async () => {
  await explorer.visit("?probe", async (page) => {
    await mapDrawn(page);
    await clearTags(page);
    await page.reload();
    const all = await mapDrawn(page);
    await page.keyboard.press("o");
    await inspector(page).locator(".rows .link").first().click();
    await page.waitForURL(/topic=topic:/);
    await tag(page, "Chapter two");
    await page.keyboard.press("c");
    await card(page)
      .getByRole("button", { name: /^Chapter two/ })
      .click();
    const only = card(page).getByRole("button", { name: /^Only \d+ papers of it$/ });
    const papers = /\d+/.exec((await only.textContent()) ?? "")![0];
    await only.click();
    await page.waitForURL(/among=/);
    const sentence = page.getByRole("group", { name: "What the map shows, in words" });
    await sentence.getByText(`among ${papers} chosen papers`).waitFor();
    const some = await mapDrawn(page);
    expect(some.nodes).not.toBe(all.nodes);
    expect(await violationsOf(page)).toEqual([]);
    // Another network keeps the papers, and the address holds them.
    await page
      .locator("label", { hasText: /^Topics$/ })
      .first()
      .click();
    await sentence.getByText(`among ${papers} chosen papers`).waitFor();
    await page.reload();
    await sentence.getByText(`among ${papers} chosen papers`).waitFor();
    await card(page).waitFor({ state: "detached" });
    await sentence.getByRole("button", { name: /^Drop “among/ }).click();
    await page.waitForURL((url) => !url.search.includes("among"));
  });
});

test("on a small screen the tags are a sheet, and the box fits", async () => {
  await explorer.visit(
    "?probe",
    async (page) => {
      await mapDrawn(page);
      await clearTags(page);
      await page.reload();
      await mapDrawn(page);
      await find(page, "graph");
      await inspector(page).getByRole("button", { name: /^Tag/ }).first().click();
      const dialog = page.getByRole("dialog", { name: "Add a tag" });
      await dialog.getByRole("combobox", { name: "Tag" }).fill("Later");
      await dialog.getByText("…", { exact: true }).waitFor({ state: "detached" });
      await dialog.getByRole("button", { name: /^(Make the tag|Tag all [\d,]+)$/ }).click();
      await inspector(page).getByRole("button", { name: "Open the tag “Later”" }).click();
      await card(page).getByRole("region", { name: "Tag Later" }).waitFor();
      expect(await inspector(page).count()).toBe(0);
      expect(await violationsOf(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(390);
    },
    { viewport: { width: 390, height: 780 } },
  );
});

test("the map is coloured by tag: legend with counts, address, picture, undone", async () => {
  await explorer.visit("?probe", async (page) => {
    await mapDrawn(page);
    await clearTags(page);
    await page.reload();
    await mapDrawn(page);
    const legend = page.getByRole("region", { name: "Legend" });
    await legend.getByLabel("Colour").selectOption({ label: "Tag" });
    await page.waitForURL(/color=tag/);
    await legend.getByText(/^Nothing on this map has a tag yet/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    // The members of the largest group get one tag, one of them another that comes before it by name.
    const groups = legend.locator(".legend-list .legend-row");
    await groups.first().click();
    await page.waitForURL(/group=0/);
    await tag(page, "Second group");
    const colors = legend.getByRole("list", { name: "Tag" });
    const size = Number(await groups.first().locator(".legend-size").textContent());
    await colors.getByTitle(new RegExp(`^Second group \\(${size} `)).waitFor();
    await legend.getByText(/^Nothing on this map/).waitFor({ state: "detached" });
    await page.locator(".inspector .rows .link").first().click();
    await page.waitForURL(/author/);
    await tag(page, "Advice");
    await colors.getByTitle(/^Advice \(1 /).waitFor();
    await colors.getByTitle(new RegExp(`^Second group \\(${size - 1} `)).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    // The last tag taken back, and made again.
    await page.keyboard.press("Control+z");
    await colors.getByTitle(/^Advice/).waitFor({ state: "detached" });
    await page.keyboard.press("Control+Shift+Z");
    await colors.getByTitle(/^Advice \(1 /).waitFor();
    // The address holds the colours; files have them, too.
    await page.reload();
    await mapDrawn(page);
    await colors.getByTitle(/^Advice \(1 /).waitFor();
    const svg = await page.evaluate(async () => {
      const { corpora } = (await (await fetch("/api/corpora")).json()) as {
        corpora: [{ id: string }];
      };
      const path = `/api/corpora/${corpora[0].id}/networks/coauthorship/export`;
      return (await fetch(`${path}?format=svg&color=tag`)).text();
    });
    expect(svg).toContain("Advice");
    expect(svg).toContain("Second group");
    await legend.getByLabel("Colour").selectOption({ label: "Group" });
    await expect.poll(() => page.url()).not.toContain("color=tag");
    await page.keyboard.press("Control+z");
    await colors.getByTitle(/^Advice \(1 /).waitFor();
  });
});
