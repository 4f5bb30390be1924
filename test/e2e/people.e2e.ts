// A programme chair with lists of people: who they are here, how they hang together on the map.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { countsOf, mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

const LIST = [
  "Levine, Sergey",
  "Y. Bengio",
  "Bernhard Schoelkopf, Some Institute",
  "Ermon Stefano",
  "Nobody Whatsoever-Unheard",
  "Sergey Levin",
  "sergey levine",
  "12345",
].join("\n");

/** Opens the page by its key and pastes a list of names. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel("Names", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Find these people" }).click();
}

describe("a list of people", () => {
  test("is found, and shown alone or with who connects it", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      await page.getByRole("button", { name: "Tools" }).click();
      await page.getByRole("menuitem", { name: /^People from a list/ }).click();
      await page.waitForURL(/people=map/);
      await paste(page, LIST);
      await page.getByText("6 names: 4 found in this collection, 2 not here.").waitFor();
      await page.getByText("2 lines passed over").waitFor();
      const rows = page.getByRole("list", { name: "Names of the list" });
      await rows.getByText("Nobody of this name in this collection.").first().waitFor();
      await rows.getByText("given and family name the other way round").waitFor();
      expect(await violationsOf(page)).toEqual([]);
      // A name that looks alike can be taken.
      await rows.getByRole("button", { name: /^Sergey Levine \(16 papers\)/ }).click();
      await page.getByText("6 names: 5 found in this collection, 1 not here.").waitFor();

      await page.getByRole("button", { name: "Show only these 4" }).click();
      await page.waitForURL(/only=/);
      await page.waitForFunction(() => window.__asterism?.counts().nodes === 4);
      expect(page.url()).not.toContain("people=");

      // The list is still there.
      await page.keyboard.press("p");
      await page.getByRole("button", { name: "With the few who connect them" }).click();
      await page.getByText(/more connects? them/).waitFor();
      await mapDrawn(page);
      await page.waitForFunction(() => (window.__asterism?.counts().nodes ?? 0) > 4);
      expect((await countsOf(page)).nodes).toBeLessThan(60);
    });
  });

  test("opens a person's page from the list and finds the list again; on a phone, in the dark", async () => {
    await explorer.visit(
      "?probe&people=map",
      async (page) => {
        await paste(page, LIST);
        await page.getByText("6 names:", { exact: false }).waitFor();
        expect(await violationsOf(page)).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(390);
        await page.getByRole("link", { name: "Yoshua Bengio" }).click();
        await page.waitForURL(/select=author:yoshua-bengio/);
        await page.goBack();
        await page.waitForURL(/people=map/);
        await page.getByText("6 names:", { exact: false }).waitFor();
      },
      { viewport: { width: 390, height: 780 }, colorScheme: "dark" },
    );
  });
});
