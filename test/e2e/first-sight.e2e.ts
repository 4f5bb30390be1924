// What somebody sees who opens an address that another has shared, before any hand moves.
import { afterAll, beforeAll, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

test("the sentence over the map, and the lists of a page, are dressed at once", async () => {
  await explorer.visit("?probe", async (page) => {
    await mapDrawn(page);
    const part = page.locator(".caption .sentence-part").first();
    await part.waitFor();
    expect(await part.evaluate((one) => getComputedStyle(one).borderTopLeftRadius)).toBe("12px");
    await page.goto(`${new URL(page.url()).origin}/?probe&page=venue:iclr`);
    const list = page.getByRole("dialog").locator("ul.rows").first();
    await list.waitFor();
    expect(await list.evaluate((one) => getComputedStyle(one).listStyleType)).toBe("none");
  });
});

test("where nothing is left, what to loosen is in reach above the table too", async () => {
  await explorer.visit("?probe&minPapers=900&table=papers", async (page) => {
    const list = page.getByRole("region", { name: "Table and trends" });
    await list.getByText(/The filters leave nothing over/).waitFor();
    await page
      .locator(".notice")
      .getByRole("button", { name: "Show everything" })
      .click({ timeout: 5000 });
    await mapDrawn(page);
  });
});

test("on a phone the menu of tools lies above the filters", async () => {
  await explorer.visit(
    "?probe",
    async (page) => {
      await mapDrawn(page);
      await page.getByRole("button", { name: "Filters" }).tap();
      await page.getByRole("slider").first().waitFor();
      await page.getByRole("button", { name: "Tools" }).tap();
      await page.getByRole("menuitem", { name: /^Describe/ }).tap({ timeout: 5000 });
      await page.getByRole("dialog").getByRole("heading").first().waitFor();
    },
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  );
});

test("on a zoomed screen a key opens the filters, though a page is open", async () => {
  await explorer.visit(
    "?probe&select=author:sergey-levine",
    async (page) => {
      await mapDrawn(page);
      await page.getByRole("region", { name: "Details" }).waitFor();
      await page.keyboard.press("f");
      await page.getByRole("slider").first().waitFor();
    },
    { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 },
  );
});
