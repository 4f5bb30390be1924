// Where people work, where sources say it: as colours of the map, and as columns of the table.
import { afterAll, beforeAll, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer(["test/fixtures/places/two-countries.txt"]);
});

afterAll(() => explorer.close());

test("authors have the colour of the country where they work, and a column says it", async () => {
  await explorer.visit("?probe&base=everything", async (page) => {
    await mapDrawn(page);
    await page.getByRole("combobox", { name: "Colour" }).selectOption("country");
    await page.waitForURL(/color=country/);
    // Ada and Cy; Bo. Where Dee works nobody says.
    const legend = page.getByRole("list", { name: "Country" }).getByRole("listitem");
    await expect
      .poll(() => legend.allTextContents())
      .toEqual(["Norway2", "Chile1", expect.stringMatching(/1$/)]);
    await page.keyboard.press("l");
    const table = page.getByRole("region", { name: "Table and trends" });
    await table.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Organization" }).click();
    await page.waitForURL(/table=nodes,organization/);
    const chosen = page.getByRole("menuitemcheckbox", { name: "Organization", checked: true });
    await chosen.waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });
});

test("where nobody says it, it is not offered", async () => {
  const silent = await openExplorer(["test/fixtures/compare/before-and-after.bib"]);
  try {
    await silent.visit("?probe&base=everything", async (page) => {
      await mapDrawn(page);
      const offered = await page
        .getByRole("combobox", { name: "Colour" })
        .getByRole("option")
        .allTextContents();
      expect(offered).toContain("Venue");
      expect(offered).not.toContain("Country");
      expect(offered).not.toContain("Organization");
    });
  } finally {
    await silent.close();
  }
});
