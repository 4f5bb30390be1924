// Two years or two venues beside each other: two maps, what differs, and the papers behind it.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer(["test/fixtures/compare/before-and-after.bib"]);
});

afterAll(() => explorer.close());

const OPEN = "?probe&base=everything&compare=years";

const maps = (page: Page) => page.getByRole("application");
const summary = (page: Page) => page.getByRole("region", { name: "Summary" });
const by = (page: Page) => page.getByRole("radiogroup", { name: "Compare by" });
const list = (page: Page) => page.getByRole("region", { name: "Most changed" });

describe("who compares two parts of a collection", () => {
  test("sees the halves of its years beside each other, and what became of whom", async () => {
    await explorer.visit("?probe&base=everything", async (page) => {
      await mapDrawn(page);
      await page.getByRole("button", { name: "Tools" }).click();
      await page.getByRole("menuitem", { name: /^Compare two maps/ }).click();
      await page.waitForURL(/compare=years/);
      await summary(page).getByText("Authors, 2018 to 2019, against 2020 to 2021").waitFor();
      // Ada, Bo, Cy, Eve before; Ada, Bo, Cy, Dee after.
      await summary(page)
        .getByText(/3 papers in 2018 to 2019, 3 in 2020 to 2021\. Of 5 authors, 1 new, 1 gone/)
        .waitFor();
      await expect.poll(() => maps(page).count()).toBe(3);
      await page.getByRole("application", { name: /^2020 to 2021: 4 authors/ }).waitFor();

      await list(page)
        .getByRole("button", { name: /^Dee Fox.*0 papers, then 2/ })
        .click();
      await page.waitForURL(/select=author:dee-fox/);
      const selected = page.getByRole("region", { name: "Selected" });
      await selected.getByRole("link", { name: "Paper lanterns" }).waitFor();
      await list(page).getByRole("tab", { name: /^Gone/ }).click();
      await list(page)
        .getByRole("button", { name: /^Eve Gray.*1 paper, then 0/ })
        .waitFor();
      await list(page).getByText("Links", { exact: true }).click();
      await list(page)
        .getByRole("tab", { name: /^Weaker/ })
        .click();
      await list(page)
        .getByRole("button", { name: /^Ada Lind – Bo Chen.*strength 2, then 1/ })
        .click();
      await selected.getByRole("link", { name: "Lanterns on the sea" }).waitFor();

      const pictures = page.getByRole("link", { name: "Save a picture of both maps as SVG" });
      const picture = page.waitForEvent("download");
      await pictures.click();
      const svg = await readFile(await (await picture).path(), "utf8");
      expect(svg).toContain("Compared: 2018 to 2019 (3 papers) against 2020 to 2021 (3 papers)");

      const download = page.waitForEvent("download");
      await list(page).getByRole("button", { name: "Save as CSV" }).click();
      const text = await readFile(await (await download).path(), "utf8");
      expect(text).toContain("weaker,Ada Lind – Bo Chen,author:ada-lind,author:bo-chen,2,1");

      // The page of a paper lies on top; Escape closes it alone.
      await selected.getByRole("link", { name: "Lanterns on the sea" }).click();
      await page.waitForURL(/page=paper/);
      await page.getByRole("button", { name: "Back to the map" }).waitFor();
      await page.keyboard.press("Escape");
      await page.waitForURL((url) => !url.search.includes("page="));
      await summary(page).waitFor();
      await page.keyboard.press("Escape");
      await page.waitForURL((url) => !url.search.includes("compare="));
    });
  });

  test("looks at one map of what differs, swaps the parts, and takes that back", async () => {
    await explorer.visit(OPEN, async (page) => {
      await summary(page).waitFor();
      await page.getByText("Difference", { exact: true }).click();
      await page.waitForURL(/shown=difference/);
      await page.getByRole("application", { name: /^What differs between 2018 to 2019/ }).waitFor();
      const legend = page.getByRole("list", { name: "What the colours mean" });
      const gone = legend.getByRole("button", { name: /^Gone 1 author, / });
      await gone.click();
      expect(await gone.getAttribute("aria-pressed")).toBe("true");
      const picture = page.waitForEvent("download");
      await page.getByRole("link", { name: "Save a picture of the difference as PNG" }).click();
      const png = await readFile(await (await picture).path());
      expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
      expect(png.length).toBeGreaterThan(20_000);
      await page.getByRole("button", { name: "Swap the parts" }).click();
      await summary(page).getByText("Authors, 2020 to 2021, against 2018 to 2019").waitFor();
      await page.reload();
      await summary(page).getByText("Authors, 2020 to 2021, against 2018 to 2019").waitFor();
      await page.goBack();
      await summary(page).getByText("Authors, 2018 to 2019, against 2020 to 2021").waitFor();
      await page.getByLabel("Second part, from").selectOption("2021");
      await page.waitForURL(/second=2021:2021/);
      await page.getByRole("button", { name: "Swap the parts" }).focus();
      await page.keyboard.press("Control+z");
      await page.waitForURL((url) => !url.search.includes("second=2021:2021"));
    });
  });

  test("compares venues, on a map of topics too", async () => {
    await explorer.visit(OPEN, async (page) => {
      await by(page).getByText("Venues", { exact: true }).click();
      await page.waitForURL(/compare=venues/);
      await summary(page)
        .getByText(/^Authors, .*Harbour.*, against/)
        .waitFor();
      await page.getByRole("combobox", { name: "Map", exact: true }).selectOption("keywords");
      await summary(page)
        .getByText(/^Keywords, .*Harbour/)
        .waitFor();
      await by(page).getByText("Files", { exact: true }).click();
      await page.getByText("This collection was read from one file.", { exact: false }).waitFor();
    });
  });

  test("hears why there is nothing, and gets out of it", async () => {
    await explorer.visit(`${OPEN}&first=1900:1901&second=2020:`, async (page) => {
      await page.getByText("No papers: 1900 to 1901").waitFor();
      await page.getByRole("button", { name: "Choose parts for me" }).click();
      await summary(page).getByText("Authors, 2018 to 2019, against 2020 to 2021").waitFor();
    });
    await explorer.visit(`${OPEN}&first=2018&second=2018`, async (page) => {
      await page.getByText("Both parts are the same").waitFor();
    });
  });

  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 390],
    ["dark", 390],
  ] as const)("nobody is shut out in the %s theme at %i pixels", async (theme, width) => {
    const options = { colorScheme: theme, viewport: { width, height: 844 } };
    for (const shown of ["", "&shown=difference&select=author:ada-lind"]) {
      await explorer.visit(
        `${OPEN}${shown}`,
        async (page) => {
          await summary(page).waitFor();
          await list(page).getByRole("tab", { name: /^New/ }).waitFor();
          if (shown !== "") await page.getByRole("region", { name: "Selected" }).waitFor();
          expect(await violationsOf(page)).toEqual([]);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide).toBeLessThanOrEqual(width);
        },
        options,
      );
    }
  });
});

test("two files of one collection are compared, and the difference is on one map", async () => {
  const both = await openExplorer([
    "test/fixtures/compare/before-and-after.bib",
    "test/fixtures/paths/two-ways-round.bib",
  ]);
  try {
    await both.visit(OPEN, async (page) => {
      await summary(page).waitFor();
      await by(page).getByText("Files", { exact: true }).click();
      await page.waitForURL(/compare=files/);
      await summary(page)
        .getByText("Authors, before-and-after.bib, against two-ways-round.bib")
        .waitFor();
      // Finn Hale is in the second file alone.
      await list(page)
        .getByRole("button", { name: /^Finn Hale.*0 papers, then 1/ })
        .click();
      await page
        .getByRole("region", { name: "Selected" })
        .getByText("Finn Hale", { exact: true })
        .first()
        .waitFor();
      await page.getByText("Difference", { exact: true }).click();
      await page
        .getByRole("application", { name: /^What differs between before-and-after/ })
        .waitFor();
    });
  } finally {
    await both.close();
  }
});
