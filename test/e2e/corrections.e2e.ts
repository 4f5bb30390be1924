// People set names right: in the inspector, among the questions, by file; and it stays right.
import { readFileSync } from "node:fs";
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

/**
 * Six invented papers. Jo Vale has two groups of co-authors that never meet; Mia Q. Stone and Mia
 * Stonne are one person by two spellings that no rule joins.
 */
const FIRST = [
  ["Rivers of light", ["Jo Vale", "Ana Kern", "Ole Brandt"], 2019],
  ["More rivers of light", ["Jo Vale", "Ana Kern"], 2020],
  ["Bees in winter", ["Jo Vale", "Lin Moss", "Per Holm"], 2020],
  ["Bees in summer", ["Jo Vale", "Lin Moss"], 2021],
  ["Maps of moss", ["Mia Q. Stone", "Ana Kern"], 2021],
  ["Atlas of moss", ["Mia Stonne", "Per Holm"], 2022],
] as const;

const MORE = [["Rivers at dusk", ["Jo Vale", "Ana Kern", "Una Reed"], 2022]] as const;

type Rows = readonly (readonly [string, readonly string[], number])[];

function bibtex(rows: Rows): string {
  return rows
    .map(
      ([title, authors, year], i) =>
        `@article{p${year}${i}, title={${title}}, author={${authors.join(" and ")}}, ` +
        `journal={Journal of Invented Results}, year={${year}}, keywords={invented result, moss}}`,
    )
    .join("\n\n");
}

const inspector = (page: Page) => page.locator(".dock-right");

async function addFile(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole("button", { name: "Add papers" }).click();
  await page.getByLabel("Files to import").setInputFiles({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(text),
  });
}

async function search(page: Page, words: string, hit: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(words);
  await page.getByRole("option", { name: hit }).first().waitFor();
  await page.keyboard.press("Enter");
  await inspector(page).getByRole("heading", { name: hit, exact: true }).waitFor();
}

async function correct(page: Page, item: RegExp): Promise<void> {
  await inspector(page).getByRole("button", { name: "Correct", exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** Waits until the map has so many nodes and links. */
async function shows(page: Page, nodes: number, links: number): Promise<void> {
  await expect.poll(() => countsOf(page), { timeout: 20_000 }).toEqual({ nodes, links });
}

describe("everybody", () => {
  test("answers questions by keys, and nothing waits", async () => {
    await explorer.visit("?probe&who=questions", async (page) => {
      const dialog = page.getByRole("dialog", { name: "Who is who" });
      const rows = dialog.locator(".question-row");
      await rows.first().waitFor();
      const before = await rows.count();
      const title = await rows.first().textContent();
      await page.keyboard.press("n");
      await expect.poll(() => rows.count()).toBe(before - 1);
      expect(await rows.first().textContent()).not.toBe(title);
      await dialog.getByText(/are never the same/).waitFor();
      await page.keyboard.press("j");
      await expect
        .poll(() => rows.nth(1).evaluate((row) => row === document.activeElement))
        .toBe(true);
      await page.keyboard.press("u");
      await expect.poll(() => rows.count()).toBe(before);
    });
  });

  test.each(["light", "dark"] as const)("can use these pages with a reader, %s", async (scheme) => {
    await explorer.visit(
      "?probe&select=author:michael-zhang",
      async (page) => {
        await mapDrawn(page);
        await inspector(page)
          .getByRole("button", { name: /open question/ })
          .waitFor();
        expect(await violationsOf(page)).toEqual([]);
        await correct(page, /Merge with/);
        await page.locator("[role=option]").first().click();
        await page
          .getByRole("dialog")
          .getByText(/in common/i)
          .waitFor();
        expect(await violationsOf(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await inspector(page)
          .getByRole("button", { name: /open question/ })
          .click();
        await page.getByRole("region", { name: "Evidence" }).waitFor();
        expect(await violationsOf(page)).toEqual([]);
        await page.getByRole("tab", { name: /Decisions/ }).click();
        expect(await violationsOf(page)).toEqual([]);
      },
      { colorScheme: scheme },
    );
  });
});

// Last, because the collection that it makes is the one then opened first.
describe("a librarian", () => {
  test("merges, splits, takes back, makes again, and finds it all after adding a file", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      await addFile(page, "vale.bib", bibtex(FIRST));
      // The sample is open: nobody means to add to it.
      expect(await page.getByRole("radio", { name: "New collection" }).isChecked()).toBe(true);
      await page.getByRole("textbox", { name: "Name" }).fill("Vale and others");
      await page.getByRole("button", { name: "Map 1 source" }).click();
      await page.getByRole("button", { name: "See the map" }).click();
      // The whole network, so that nobody's disappearance is a threshold's work.
      await page.getByRole("button", { name: "Collection: Vale and others" }).waitFor();
      const corpus = new URL(page.url()).searchParams.get("corpus");
      await page.goto(`${new URL(page.url()).origin}/?probe&corpus=${corpus}&base=everything`);
      // Jo–Ana–Ole, Jo–Lin–Per, Mia Q.–Ana, Mia–Per: 7 people, 3 + 3 + 2 links.
      await shows(page, 7, 8);

      await search(page, "stonne", "Mia Stonne");
      await correct(page, /Merge with/);
      await page.getByRole("combobox", { name: "Find the other author" }).fill("Mia Q");
      await page.getByRole("option", { name: /Mia Q. Stone/ }).click();
      await page.getByRole("dialog").getByText("Atlas of moss").waitFor();
      await page.getByRole("radio", { name: "Mia Q. Stone" }).check();
      await page.getByRole("button", { name: "Merge", exact: true }).click();
      await page.getByText("Merged “Mia Stonne” into “Mia Q. Stone”").waitFor();
      // One node fewer; whoever was merged away is selected where she is now.
      await shows(page, 6, 8);
      await inspector(page).getByRole("heading", { name: "Mia Q. Stone" }).waitFor();
      expect(page.url()).toContain("select=author:mia-q-stone");

      await search(page, "jo vale", "Jo Vale");
      await correct(page, /Split off papers/);
      await page.getByRole("checkbox", { name: /With Lin Moss/ }).check();
      await page
        .getByRole("textbox", { name: "What to call the other one" })
        .fill("Jo Vale (bees)");
      await page.getByRole("button", { name: "Split off 2 papers" }).click();
      // Another Jo Vale among the bees; no link is lost.
      await shows(page, 7, 8);

      await page.keyboard.press("Control+z");
      await shows(page, 6, 8);
      // Between the two decisions Jo Vale was selected: that is taken back too, in its turn.
      await page.keyboard.press("Control+z");
      await inspector(page).getByRole("heading", { name: "Mia Q. Stone" }).waitFor();
      await page.keyboard.press("Control+z");
      await shows(page, 7, 8);
      await page.keyboard.press("Control+Shift+Z");
      await shows(page, 6, 8);
      const redo = page.getByRole("button", { name: "Redo the step" });
      await redo.click();
      await inspector(page).getByRole("heading", { name: "Jo Vale" }).waitFor();
      await redo.click();
      await shows(page, 7, 8);

      await page.getByRole("navigation", { name: "Networks" }).getByText("Topics").click();
      await page.waitForURL(/network=keywords/);
      const keywords = await mapDrawn(page);
      await search(page, "invented result", "invented result");
      await correct(page, /Hide this keyword/);
      await page.getByText(/^Hid the keyword/).waitFor();
      await expect
        .poll(async () => (await countsOf(page)).nodes, { timeout: 20_000 })
        .toBeLessThan(keywords.nodes);

      await page.keyboard.press("w");
      await page.getByRole("tab", { name: /Decisions/ }).click();
      expect(page.url()).toContain("who=decisions");
      const steps = page.getByRole("dialog").locator(".decision-steps > li");
      await expect.poll(() => steps.count()).toBe(3);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Decisions (JSON)" }).click(),
      ]);
      const file = readFileSync(await download.path(), "utf8");
      const { decisions } = JSON.parse(file) as { decisions: { kind: string }[] };
      expect(decisions.map(({ kind }) => kind)).toEqual(["merge", "split", "hide"]);
      await page.keyboard.press("Escape");

      await page.getByRole("navigation", { name: "Networks" }).getByText("Co-authors").click();
      await addFile(page, "more.bib", bibtex(MORE));
      expect(await page.getByRole("radio", { name: /^Add to “Vale/ }).isChecked()).toBe(true);
      await page.getByRole("button", { name: "Add 1 source to “Vale and others”" }).click();
      await page.getByRole("button", { name: "See the map" }).click();
      await page.getByRole("button", { name: "Collection: Vale and others" }).waitFor();
      await page.getByRole("button", { name: "Undo the last step" }).waitFor();
      await page.keyboard.press("w");
      await page.getByRole("tab", { name: /Decisions/ }).click();
      await expect.poll(() => steps.count()).toBe(3);
      expect(await page.getByText("Not applied").count()).toBe(0);
      await page.keyboard.press("Escape");
      const url = new URL(page.url());
      url.searchParams.set("base", "everything");
      await page.goto(url.href);
      // Una Reed is new, and writes with Jo Vale and Ana Kern.
      await shows(page, 8, 10);
      await search(page, "mia", "Mia Q. Stone");
      await inspector(page).getByText("Mia Stonne").waitFor();
    });
  });
});
