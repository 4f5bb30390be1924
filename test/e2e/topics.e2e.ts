// From a paper to its topic, to another name for it and back; and the ways to all topics.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

const inspector = (page: Page) => page.locator(".dock-right");

const titleOf = (page: Page) => inspector(page).getByRole("heading", { level: 2 });

/** Opens the list of topics by its key. */
async function openTopics(page: Page): Promise<void> {
  await page.keyboard.press("o");
  await inspector(page).getByRole("heading", { name: "What the papers are about" }).waitFor();
  await inspector(page).getByRole("listitem").first().waitFor();
}

describe("a curious reader", () => {
  test("goes from a paper to its topic, names it otherwise, takes that back and makes it again", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      await openTopics(page);
      expect(page.url()).toContain("topic=all");
      await inspector(page).getByRole("listitem").first().getByRole("link").click();
      await page.waitForURL(/topic=topic:/);
      await inspector(page).locator(".paper-title").first().click();
      await page.waitForURL(/select=paper:/);
      const link = inspector(page).locator("dd").locator("a[href*='topic=topic:']");
      const before = (await link.textContent())!;
      await link.click();
      await inspector(page).getByRole("heading", { name: before, exact: true }).waitFor();
      await inspector(page)
        .getByText(/papers are here, .* the usual share/)
        .first()
        .waitFor();

      const open = inspector(page).getByRole("button", { name: "Name…" });
      await open.click();
      const form = page.getByRole("form", { name: "Name this topic" });
      const chip = form.getByRole("listitem").first().getByRole("button");
      const after = (await chip.textContent())!;
      expect(after).not.toBe(before);
      await chip.click();
      await page.getByText(new RegExp(`^Named the topic “.*” “${after}”$`)).waitFor();
      await inspector(page).getByRole("heading", { name: after, exact: true }).waitFor();
      expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
      await page.keyboard.press("Control+z");
      await inspector(page).getByRole("heading", { name: before, exact: true }).waitFor();
      await page.keyboard.press("Control+Shift+z");
      await inspector(page).getByRole("heading", { name: after, exact: true }).waitFor();
      // It holds for who comes by the address, and in the list.
      await page.reload();
      await inspector(page).getByRole("heading", { name: after, exact: true }).waitFor();
      await inspector(page).getByRole("link", { name: "All topics" }).click();
      await inspector(page).getByRole("link", { name: after, exact: true }).click();
      await inspector(page).getByRole("heading", { name: after, exact: true }).waitFor();
    });
  });

  test("writes a name of her own, or none after all", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      await openTopics(page);
      await inspector(page).getByRole("listitem").nth(2).getByRole("link").click();
      await page.waitForURL(/topic=topic:/);
      await inspector(page).getByRole("button", { name: "Name…" }).waitFor();
      const before = (await titleOf(page).textContent())!;
      const open = inspector(page).getByRole("button", { name: "Name…" });
      await open.click();
      const field = page.getByRole("textbox", { name: "Or any other" });
      await field.fill("Networks made smaller");
      await page.keyboard.press("Escape");
      await field.waitFor({ state: "detached" });
      expect(await titleOf(page).textContent()).toBe(before);
      await open.click();
      await field.fill("Networks made smaller");
      await page.keyboard.press("Enter");
      await inspector(page).getByRole("heading", { name: "Networks made smaller" }).waitFor();
      await page.keyboard.press("/");
      await page.keyboard.type("networks smaller");
      await page.getByRole("option", { name: /Networks made smaller/ }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Undo the last step" }).click();
      await inspector(page).getByRole("heading", { name: before, exact: true }).waitFor();
    });
  });

  test("finds a topic by what it is about, and takes its papers along as RIS", async () => {
    await explorer.visit("?probe&network=keywords", async (page) => {
      await mapDrawn(page);
      await page.getByRole("link", { name: "Topics: what the papers are about" }).click();
      await openTopics(page);
      await page.keyboard.press("/");
      await page.keyboard.type("continual learn");
      const group = page.getByRole("group", { name: "Topics" });
      await group.getByRole("option").first().click();
      await page.waitForURL(/topic=topic:/);
      expect(page.url()).toContain("network=keywords");
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        inspector(page).getByRole("link", { name: "Download these papers as RIS" }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/\.ris$/);
    });
  });
});

describe("everybody", () => {
  test.each(["light", "dark"] as const)("can read about topics, %s", async (scheme) => {
    await explorer.visit(
      "?probe&network=keywords&topic=all",
      async (page) => {
        await mapDrawn(page);
        await inspector(page).getByRole("listitem").first().waitFor();
        expect(await violationsOf(page)).toEqual([]);
        await inspector(page).getByRole("listitem").first().getByRole("link").click();
        await inspector(page).locator(".paper-title").first().waitFor();
        await inspector(page).getByRole("button", { name: "Name…" }).click();
        expect(await violationsOf(page)).toEqual([]);
        await page.getByRole("button", { name: "Export" }).click();
        await page.getByRole("menuitem", { name: "GEXF" }).waitFor();
        expect(await violationsOf(page)).toEqual([]);
      },
      { colorScheme: scheme },
    );
  });
});
