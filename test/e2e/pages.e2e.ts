// Full pages: of an author, of two side by side, of a venue and of a paper; every number opens papers,
// every page has an address, and the browser's way back leads through them.
import type { Page } from "playwright-core";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

const folder = mkdtempSync(join(tmpdir(), "asterism-pages-"));
let explorer: Explorer;
let corpus: string;

/** Ada with Bo in 2019 and 2020, with Cyra in 2021; Cyra with Bo in 2021; each about moss. */
const PAPERS: readonly (readonly [string, string, number, string])[] = [
  ["Maps of Moss", "Ada Lind and Bo Chen", 2019, "Journal of Moss"],
  ["More Maps of Moss", "Bo Chen and Ada Lind", 2020, "Journal of Moss"],
  ["Moss at Night", "Ada Lind and Cyra Ruiz", 2021, "Fern Letters"],
  ["Ferns at Night", "Cyra Ruiz and Bo Chen", 2021, "Fern Letters"],
];

beforeAll(async () => {
  const file = join(folder, "moss.bib");
  const entries = PAPERS.map(
    ([title, author, year, journal], i) =>
      `@article{k${i}, title={${title}}, author={${author}}, year={${year}}, journal={${journal}}, keywords={moss, night${i}}}`,
  );
  writeFileSync(file, entries.join("\n"));
  explorer = await openExplorer([file]);
  await explorer.visit("?probe", async (page) => {
    await mapDrawn(page);
    corpus = new URL(page.url()).searchParams.get("corpus")!;
  });
});

afterAll(async () => {
  await explorer.close();
  rmSync(folder, { recursive: true, force: true });
});

const fullPage = (page: Page) => page.getByRole("dialog");

const papers = (page: Page) => fullPage(page).locator(".full-papers .paper-title");

async function titled(page: Page, title: string | RegExp): Promise<void> {
  await fullPage(page).getByRole("heading", { level: 2, name: title }).waitFor();
}

describe("full pages", () => {
  test("lead from the inspector to an author, to the papers behind each number, and back", async () => {
    await explorer.visit(`?probe&corpus=${corpus}&select=author:ada-lind`, async (page) => {
      await page.getByRole("link", { name: "Full page" }).click();
      await titled(page, /Ada Lind/);
      expect(page.url()).toContain("page=author:ada-lind");
      await papers(page).nth(2).waitFor();
      expect(await papers(page).count()).toBe(3);
      expect(await papers(page).first().textContent()).toBe("Moss at Night");
      await fullPage(page).getByLabel("Order of the papers").selectOption("title");
      await page.waitForFunction(
        () => document.querySelector(".full-papers .paper-title")?.textContent === "Maps of Moss",
      );

      await fullPage(page).getByRole("link", { name: "2 papers: Bo Chen" }).first().click();
      await fullPage(page).getByText("Papers with Bo Chen").waitFor();
      await page.waitForFunction(
        () => document.querySelectorAll(".full-papers .paper-title").length === 2,
      );
      expect(page.url()).toContain("with=author:bo-chen");
      await page.goBack();
      await papers(page).nth(2).waitFor();
      await fullPage(page).getByRole("link", { name: "2019: 1 paper" }).click();
      await page.waitForURL(/in=2019/);
      await page.waitForFunction(
        () => document.querySelectorAll(".full-papers .paper-title").length === 1,
      );
      await page.reload();
      await titled(page, /Ada Lind/);
      await fullPage(page).getByText("Papers 2019").waitFor();

      await fullPage(page).getByRole("link", { name: "Bo Chen", exact: true }).first().click();
      await titled(page, /Bo Chen/);
      await page.goBack();
      await titled(page, /Ada Lind/);
      await fullPage(page).getByRole("button", { name: "Show on the map" }).click();
      await fullPage(page).waitFor({ state: "detached" });
      expect(page.url()).toContain("select=author:ada-lind");
      expect(page.url()).not.toContain("page=");
    });
  });

  test("set two authors side by side, with what both have and the way between them", async () => {
    await explorer.visit(`?probe&corpus=${corpus}&page=author:ada-lind`, async (page) => {
      await titled(page, /Ada Lind/);
      await fullPage(page).getByRole("button", { name: "Compare with…" }).click();
      await fullPage(page)
        .getByRole("combobox", { name: /compare with/ })
        .fill("cyra");
      await fullPage(page)
        .getByRole("option", { name: /Cyra Ruiz/ })
        .click();
      await titled(page, /Ada Lind and Cyra Ruiz/);
      expect(page.url()).toContain("beside=author:cyra-ruiz");
      await fullPage(page).getByRole("heading", { name: "Papers together" }).waitFor();
      await fullPage(page).getByText("1 step", { exact: true }).waitFor();
      const shared = fullPage(page).getByRole("table", { name: "Co-authors of both" });
      expect(await shared.getByRole("row").count()).toBe(2);
      await shared.getByRole("link", { name: "Ada Lind: 2 papers, Bo Chen" }).click();
      await fullPage(page).getByText("Papers with Bo Chen").waitFor();
      await page.waitForFunction(
        () => document.querySelectorAll(".full-papers .paper-title").length === 3,
      );
      expect(await violationsOf(page)).toEqual([]);
    });
  });

  test("tell of a paper what it is like, and of a venue who writes there", async () => {
    await explorer.visit(`?probe&corpus=${corpus}&page=author:ada-lind`, async (page) => {
      await titled(page, /Ada Lind/);
      await papers(page)
        .filter({ hasText: /^Maps of Moss$/ })
        .click();
      await titled(page, /Maps of Moss/);
      await fullPage(page).getByRole("heading", { name: "Papers like it" }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await fullPage(page)
        .getByRole("link", { name: "Journal of Moss", exact: true })
        .first()
        .click();
      await titled(page, /Journal of Moss/);
      await papers(page).nth(1).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await fullPage(page).waitFor({ state: "detached" });
    });
  });

  test.each(["light", "dark"] as const)("have no barrier at 390 px, %s", async (colorScheme) => {
    await explorer.visit(
      `?probe&corpus=${corpus}&page=author:ada-lind`,
      async (page) => {
        await titled(page, /Ada Lind/);
        await papers(page).first().waitFor();
        expect(await violationsOf(page)).toEqual([]);
        const wide = await fullPage(page).evaluate(
          (dialog) => dialog.scrollWidth > dialog.clientWidth,
        );
        expect(wide).toBe(false);
      },
      { viewport: { width: 390, height: 844 }, colorScheme },
    );
  });
});
