// The lists below the map: they show what it shows, follow what is selected, and go where one clicks;
// and the trends, whose bars open the papers behind them.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { parseCsv } from "../support/csv.ts";
import { countsOf, mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

const drawer = (page: Page) => page.getByRole("region", { name: "Table and trends" });
const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const tab = (page: Page, name: string) => drawer(page).getByRole("tab", { name, exact: true });
const rows = (page: Page) => drawer(page).getByRole("row");
const rowCount = async (page: Page) =>
  Number(await drawer(page).locator(".grid").getAttribute("aria-rowcount")) - 1;

async function download(page: Page, click: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), click()]);
  return readFileSync(await file.path(), "utf8");
}

describe("a reader of lists", () => {
  test("finds every node of the map, sorts, looks for a name, selects it and saves the list", async () => {
    await explorer.visit("?probe", async (page) => {
      const { nodes, links } = await mapDrawn(page);
      await page.keyboard.press("l");
      await rows(page).nth(1).waitFor();
      expect(await rowCount(page)).toBe(nodes);
      expect(page.url()).not.toContain("select=");
      await tab(page, "Links").click();
      await expect.poll(() => rowCount(page)).toBe(links);
      await tab(page, "Authors").click();

      const head = drawer(page).getByRole("columnheader", { name: "Author" });
      await head.getByRole("button").click();
      await expect.poll(() => head.getAttribute("aria-sort")).toBe("ascending");
      await page.waitForURL(/table=nodes,up:name/);
      const name = (await rows(page).nth(2).getByRole("rowheader").textContent())!;
      await drawer(page).getByRole("textbox", { name: "Find in this list" }).fill(name);
      await expect.poll(() => rowCount(page)).toBeLessThan(nodes);
      await rows(page).nth(1).click();
      await inspector(page).getByRole("heading", { level: 2, name, exact: true }).waitFor();
      expect(await rows(page).nth(1).getAttribute("aria-current")).toBe("true");
      // Only what is selected: this author and the neighbours that the map has.
      await drawer(page).getByRole("textbox", { name: "Find in this list" }).fill("");
      await drawer(page)
        .getByRole("switch", { name: `Only ${name}` })
        .click();
      await expect.poll(() => rowCount(page)).toBeLessThan(nodes);
      const shown = await rowCount(page);
      const text = await download(page, () =>
        drawer(page).getByRole("button", { name: "Save as CSV" }).click(),
      );
      const [titles, ...lines] = parseCsv(text);
      expect(titles!.slice(0, 3)).toEqual(["Author", "Papers", "Links"]);
      expect(lines).toHaveLength(shown);
      // Who comes by the address sees the same.
      await page.waitForURL(/selected/);
      await page.reload();
      await mapDrawn(page);
      await expect.poll(() => rowCount(page)).toBe(shown);
    });
  });

  test("walks along the rows by keys, and Esc closes the lists", async () => {
    await explorer.visit("?probe&table=nodes", async (page) => {
      await mapDrawn(page);
      await rows(page).nth(3).waitFor();
      const third = (await rows(page).nth(3).getByRole("rowheader").textContent())!;
      await drawer(page).getByRole("grid").focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await inspector(page).getByRole("heading", { level: 2, name: third, exact: true }).waitFor();
      await page.keyboard.press("End");
      await page.keyboard.press(" ");
      await drawer(page).getByText("1 marked").waitFor();
      await page.keyboard.press("Escape");
      await drawer(page).waitFor({ state: "detached" });
      await page.waitForURL((url) => !url.search.includes("table="));
      expect(page.url()).toContain("select=");
    });
  });

  test("narrows the map to marked rows", async () => {
    await explorer.visit("?probe&table=nodes", async (page) => {
      await mapDrawn(page);
      for (const k of [1, 2, 3]) await rows(page).nth(k).locator(".grid-mark").click();
      await drawer(page).getByRole("button", { name: "Show only these" }).click();
      await expect.poll(async () => (await countsOf(page)).nodes).toBe(3);
      await expect.poll(() => rowCount(page)).toBe(3);
    });
  });

  test("tags marked papers and marked authors all at once", async () => {
    await explorer.visit("?probe&table=papers", async (page) => {
      await mapDrawn(page);
      await rows(page).nth(4).waitFor();
      await rows(page).nth(1).locator(".grid-mark").click();
      await rows(page)
        .nth(3)
        .locator(".grid-mark")
        .click({ modifiers: ["Shift"] });
      await drawer(page).getByText("3 marked").waitFor();
      await drawer(page).getByRole("button", { name: "Tag these…" }).click();
      const box = page.getByRole("dialog", { name: "Add a tag" });
      await box.getByText("3 papers").waitFor();
      await box.getByRole("combobox", { name: "Tag" }).fill("Of three");
      await page.keyboard.press("Enter");
      await page.getByText("Tagged 3 papers as “Of three”").waitFor();
      await tab(page, "Authors").click();
      await rows(page).nth(2).locator(".grid-mark").click();
      await drawer(page).getByRole("button", { name: "Tag these…" }).click();
      await box.getByText("1 author").waitFor();
    });
  });

  test("says of an empty list why, and what brings it back", async () => {
    const without = "?probe&base=everything&minLinkStrength=5000&table=links";
    await explorer.visit(without, async (page) => {
      await mapDrawn(page);
      await drawer(page)
        .getByText(/Nothing joins the .* authors of this map/)
        .waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await drawer(page)
        .getByRole("button", { name: /^Drop “/ })
        .click();
      await rows(page).nth(1).waitFor();
    });
    await explorer.visit("?probe&years=1900:1901&table=groups", async (page) => {
      for (const name of ["Groups", "Papers", "Trends"]) {
        await tab(page, name).click();
        await drawer(page)
          .getByText(/The filters leave nothing over/)
          .waitFor();
      }
      expect(await violationsOf(page)).toEqual([]);
      await drawer(page).getByRole("button", { name: "Show everything, all years" }).click();
      await drawer(page).getByText("Papers per year").waitFor();
    });
  });

  test("reads the map as an outline, and the papers behind it in any order", async () => {
    await explorer.visit("?probe&table=groups", async (page) => {
      await mapDrawn(page);
      const groups = await rowCount(page);
      const outline = drawer(page).getByRole("treegrid");
      await outline.focus();
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => rowCount(page)).toBeGreaterThan(groups);
      expect(await rows(page).nth(2).getAttribute("aria-level")).toBe("2");
      await tab(page, "Papers").click();
      const title = drawer(page).getByRole("columnheader", { name: "Title" });
      await title.getByRole("button").click();
      await page.waitForURL(/up:title/);
      await rows(page).nth(5).waitFor();
      const names = await drawer(page).getByRole("rowheader").allTextContents();
      const folded = names.slice(0, 5).map((name) => name.toLowerCase());
      expect([...folded].sort((a, b) => (a < b ? -1 : 1))).toEqual(folded);
      await drawer(page).getByRole("grid").focus();
      await page.keyboard.press("End");
      await rows(page).last().getByText(/\w/).first().waitFor();
    });
  });
});

describe("a reader of trends", () => {
  test("sees papers per year of all, then of a group, and opens those of a year", async () => {
    await explorer.visit("?probe&table=trends", async (page) => {
      await mapDrawn(page);
      const bars = drawer(page).getByRole("group", { name: "Papers per year" }).getByRole("button");
      await bars.first().waitFor();
      const [year, papers] = /^(\d+): ([\d,]+) paper/
        .exec((await bars.last().getAttribute("aria-label"))!)!
        .slice(1);
      await bars.last().click();
      await inspector(page).getByRole("heading", { level: 2, name: year!, exact: true }).waitFor();
      expect(page.url()).toContain(`year=${year}`);
      const text = await download(page, () =>
        inspector(page).getByRole("link", { name: "Download these papers as CSV" }).click(),
      );
      expect(parseCsv(text)).toHaveLength(Number(papers!.replace(",", "")) + 1);

      await page.goto(`${page.url().split("?")[0]}?probe&community=0&table=trends,selected`);
      await mapDrawn(page);
      await drawer(page)
        .getByRole("heading", { name: /^Trends of the group/ })
        .waitFor();
      await bars.first().focus();
      await page.keyboard.press("Enter");
      await inspector(page)
        .getByRole("button", { name: /^Back to the group/ })
        .click();
      await inspector(page).getByText("Most important members").waitFor();
    });
  });

  test("opens a year from the page of an author, and from the filters", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      await page.keyboard.press("l");
      await rows(page).nth(1).click();
      const bars = inspector(page).getByRole("group", { name: "Papers per year" });
      await bars.getByRole("button").last().click();
      await inspector(page).getByText("in the whole collection").waitFor();
      await page.keyboard.press("f");
      const brush = page.getByRole("region", { name: "Filters", exact: true });
      await brush
        .getByRole("group", { name: "Papers per year" })
        .getByRole("button")
        .first()
        .click();
      await page.waitForURL(/year=\d+,all,whole/);
      await inspector(page).getByText("Papers in the whole collection").waitFor();
    });
  });
});

describe("everybody", () => {
  test.each([
    ["light", "nodes"],
    ["dark", "groups"],
    ["light", "papers"],
    ["dark", "trends"],
    ["light", "trends"],
  ] as const)("can read the lists, %s, %s", async (scheme, list) => {
    await explorer.visit(
      `?probe&table=${list}&community=0`,
      async (page) => {
        await mapDrawn(page);
        await drawer(page).getByRole("tabpanel").waitFor();
        expect(await violationsOf(page)).toEqual([]);
      },
      { colorScheme: scheme },
    );
  });

  test("on a phone, with the page of what was chosen on top", async () => {
    await explorer.visit(
      "?probe&table=nodes",
      async (page) => {
        await mapDrawn(page);
        await rows(page).nth(1).click();
        await inspector(page).waitFor();
        expect(await violationsOf(page)).toEqual([]);
        await inspector(page).getByRole("button", { name: "Close" }).click();
        await rows(page).nth(1).waitFor();
      },
      { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true },
    );
  });
});
