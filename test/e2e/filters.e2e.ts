// Filters that combine: a sentence with parts that go away again, and the way out of an empty map.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

describe("somebody who filters", () => {
  test("reads the filters as one sentence and drops its parts", async () => {
    await explorer.visit("?probe&minLinkStrength=2&years=2000:", async (page) => {
      await mapDrawn(page);
      await page.getByRole("button", { name: "Filters", exact: true }).click();
      const sentence = page.getByRole("group", { name: "What the map shows, in words" });
      await sentence.getByText("from 2000").waitFor();
      await sentence.getByText("at least 2 joint papers").waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await sentence.getByRole("button", { name: "Drop “at least 2 joint papers”" }).click();
      await page.waitForURL(/minLinkStrength=0/);
      await sentence.getByText("at least 2 joint papers").waitFor({ state: "detached" });
      expect(page.url()).toContain("years=2000:");
    });
  });

  test("reads it above the map while the filters are closed, and drops parts there too", async () => {
    await explorer.visit("?probe&years=2000:", async (page) => {
      await mapDrawn(page);
      const sentence = page.getByRole("group", { name: "What the map shows, in words" });
      await sentence.getByRole("button", { name: "Drop “from 2000”" }).click();
      await sentence.getByText("from 2000").waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Filters", exact: true }).click();
      await page.getByRole("region", { name: "Filters" }).waitFor();
      expect(await sentence.count()).toBe(1);
    });
  });

  test("finds counting, normalization and the most nodes where thresholds are", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      await page.getByRole("button", { name: "Filters", exact: true }).click();
      const settings = page.getByRole("region", { name: "Filter settings" });
      await settings.getByText("Groups and counting").click();
      await settings.getByText("as a fraction").click();
      await page.waitForURL(/counting=fractional/);
      await settings.getByRole("combobox", { name: "Normalization of links" }).click();
      await page.getByRole("option", { name: "association strength" }).click();
      await page.waitForURL(/normalization=association-strength/);
      const most = settings.getByLabel("At most this many authors");
      await most.fill("50");
      await most.press("Enter");
      await page.waitForURL(/top=50/);
      const sentence = page.getByRole("group", { name: "What the map shows, in words" });
      await sentence.getByText("the 50 with the most papers").waitFor();
      await most.fill("");
      await most.blur();
      await sentence.getByText("the 50 with the most papers").waitFor({ state: "detached" });
      await mapDrawn(page);
      expect(await violationsOf(page)).toEqual([]);
    });
  });

  test("is told when nodes could not stay in their places", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      const words = page.getByText(
        /placed anew: the suggested map has \d+ of these [\d,]+ authors/,
      );
      expect(await words.count()).toBe(0);
      await page.goto(`${page.url()}&base=everything&text=graph`);
      await mapDrawn(page);
      await words.waitFor();
    });
  });

  test("sees that a map takes long, stops it and is where they were", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      const before = page.url();
      // The server never comes to answer this one.
      await page.route(/minPapers=1(?!\d)/, () => new Promise(() => undefined));
      await page
        .getByRole("button", { name: /^Drop “/ })
        .first()
        .click();
      await page.getByRole("status").getByText("Computing the map").waitFor();
      await page.getByRole("button", { name: "Stop and go back" }).click();
      await page.getByText("Computing the map").waitFor({ state: "detached" });
      expect(page.url()).toBe(before);
    });
  });

  test("is told what to loosen when nothing is left, and does so with one click", async () => {
    await explorer.visit("?probe&text=nosuchwordanywhere", async (page) => {
      await page.getByText("without “nosuchwordanywhere” in the text.").waitFor();
      await page.getByRole("button", { name: /^Drop “without/ }).click();
      await page.waitForURL((url) => (url.searchParams.get("text") ?? "") === "");
      await mapDrawn(page);
    });
  });
});
