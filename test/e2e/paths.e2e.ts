// How two people are connected: several paths, the papers of every step, rules, and what to loosen.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer(["test/fixtures/paths/two-ways-round.bib"]);
});

afterAll(() => explorer.close());

const BETWEEN = "?probe&base=everything&paths=author:ada-lind&paths=author:dee-fox";

const inspector = (page: Page) => page.locator(".dock-right");
/** The paths, as they are read out. */
const rows = (page: Page) => inspector(page).locator(".path-row");
const wordsOf = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((row) => row.firstElementChild!.textContent));

describe("who asks how two people are connected", () => {
  test("goes from a page to the paths, and to the papers of a step", async () => {
    await explorer.visit("?probe&base=everything&select=author:ada-lind", async (page) => {
      await mapDrawn(page);
      await inspector(page).getByRole("button", { name: "Paths to…" }).click();
      await inspector(page).getByRole("combobox", { name: "To", exact: true }).fill("Dee");
      await page.getByRole("option", { name: /Dee Fox/ }).waitFor();
      // The first that is found is taken by Enter, and the list goes.
      await page.keyboard.press("Enter");
      await page.getByRole("option", { name: /Dee Fox/ }).waitFor({ state: "hidden" });
      await rows(page).first().waitFor();
      expect((await wordsOf(page)).slice(0, 3)).toEqual([
        "Ada Lind, 1 paper with Dee Fox",
        "Ada Lind, 2 papers with Bo Chen, 1 paper with Dee Fox",
        "Ada Lind, 1 paper with Cy Dorn, 1 paper with Dee Fox",
      ]);
      await rows(page).nth(1).click();
      await page.waitForURL(/paths=author:ada-lind&paths=author:dee-fox.*&path=2/);
      await inspector(page).getByText("Ada Lind and Bo Chen").click();
      await inspector(page).getByRole("link", { name: "Lanterns on the sea" }).waitFor();
      const download = page.waitForEvent("download");
      await inspector(page)
        .locator(".path-step[open]")
        .getByRole("link", { name: "Download these papers as CSL-JSON" })
        .click();
      const file = await (await download).path();
      expect((JSON.parse(await readFile(file, "utf8")) as unknown[]).length).toBe(2);
      // Who comes by the address sees the same.
      await page.reload();
      await inspector(page).getByText("Ada Lind and Bo Chen").waitFor();
    });
  });

  test("sets rules, learns which one is in the way, and drops it", async () => {
    await explorer.visit(BETWEEN, async (page) => {
      await mapDrawn(page);
      await rows(page).first().waitFor();
      await inspector(page).getByText("Rules", { exact: true }).click();
      await inspector(page).getByRole("slider", { name: "Papers with at most" }).press("Home");
      await page.waitForURL(/byline=2/);
      await expect.poll(() => rows(page).count()).toBe(2);
      await inspector(page)
        .getByText("Without the rules the shortest has 1 step instead of 2.")
        .waitFor();
      await inspector(page).getByRole("slider", { name: "Only papers" }).press("End");
      await inspector(page)
        .getByText(/Without the rule “since 2022” there is a path of 2 steps/)
        .waitFor();
      expect(await rows(page).count()).toBe(0);
      await inspector(page).getByRole("button", { name: "Drop “since 2022”" }).click();
      await expect.poll(() => rows(page).count()).toBe(2);
      expect(page.url()).not.toContain("since=");
      await page.keyboard.press("Control+z");
      await page.waitForURL(/since=2022/);
    });
  });

  test("hears whom the map hides from the paths, and looks among all", async () => {
    const joined = "?probe&base=everything&paths=author:ada-lind&paths=author:bo-chen&minPapers=2";
    await explorer.visit(joined, async (page) => {
      await mapDrawn(page);
      await rows(page).first().waitFor();
      await inspector(page)
        .getByText(/Only through what this map shows: \d+ authors are hidden/)
        .waitFor();
      await inspector(page).getByRole("button", { name: "Look among all" }).click();
      await page.waitForURL((url) => !url.search.includes("minPapers"));
      await inspector(page)
        .getByText(/Only through what/)
        .waitFor({ state: "detached" });
    });
  });

  test("hears that the two are not joined, or only without filters", async () => {
    await explorer.visit(`${BETWEEN}&minLinkStrength=2`, async (page) => {
      await mapDrawn(page);
      await inspector(page)
        .getByText(/The filters of this map keep them apart.*a path of 1 step/)
        .waitFor();
      await inspector(page).getByRole("button", { name: "Show everything" }).click();
      await expect.poll(() => rows(page).count()).toBe(5);
    });
  });

  test.each(["light", "dark"] as const)("nobody is shut out in the %s theme", async (theme) => {
    const options = { colorScheme: theme, viewport: { width: 390, height: 844 } };
    await explorer.visit(
      `${BETWEEN}&path=2&byline=5`,
      async (page) => {
        await mapDrawn(page);
        await rows(page).first().waitFor();
        expect(await violationsOf(page)).toEqual([]);
      },
      options,
    );
  });
});
