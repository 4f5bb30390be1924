// What was found stays: steps go back and forward.
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

async function tool(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Tools" }).click();
  await page.getByRole("menuitem", { name }).click();
}

describe("steps", () => {
  test.each(["light", "dark"] as const)(
    "are listed, taken back and made again, and the browser's back agrees, %s",
    async (colorScheme) => {
      await explorer.visit(
        "?probe",
        async (page) => {
          await mapDrawn(page);
          const groups = page.getByRole("region", { name: "Groups" }).locator(".legend-row");
          await groups.first().click();
          await page.waitForURL(/only=0/);
          await page.getByRole("navigation", { name: "Networks" }).getByText("Topics").click();
          await page.waitForURL(/network=keywords/);
          await mapDrawn(page);
          await tool(page, /^Steps/);
          const steps = page.getByRole("region", { name: "Steps" }).getByRole("listitem");
          await expect.poll(() => steps.count()).toBe(3);
          expect(await steps.allTextContents()).toEqual([
            "Opened the map “Topics”",
            expect.stringMatching(/^Showed only the group “.+”$/),
            "The beginning",
          ]);
          expect(await violationsOf(page)).toEqual([]);
          await page.keyboard.press("Control+z");
          await page.waitForURL(/only=0/);
          expect(page.url()).not.toContain("network=");
          await page.goBack();
          await page.waitForURL(/network=keywords/);
          // The browser went to a step that is known: none was added, and it is the one looked at.
          expect(await steps.count()).toBe(3);
          const current = page.locator(".step[aria-current]");
          expect(await current.textContent()).toBe("Opened the map “Topics”");
          await page.getByRole("button", { name: "The beginning" }).click();
          await expect.poll(() => new URL(page.url()).search).not.toMatch(/only|network/);
          await page.keyboard.press("Control+Shift+Z");
          await page.keyboard.press("Control+Shift+Z");
          await page.waitForURL(/network=keywords/);
          expect(await page.getByRole("button", { name: "Redo the step" }).isDisabled()).toBe(true);
          await inspector(page).waitFor({ state: "attached" });
        },
        { colorScheme },
      );
    },
  );
});
