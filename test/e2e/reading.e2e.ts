// Looking at what a file becomes before it is imported, and putting right what was read wrongly.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { explorerAt, mapDrawn, type Explorer } from "../support/explorer.ts";
import { startServer } from "../support/server.ts";

const TABLE = `Was;Wer;Wann?;Wo
Moss auf Stein;Ada Lind, Bo Chen;1999;Fjord
Moss auf Holz;Bo Chen, Cy Moreau;2001;Fjord
Nasse Steine;Ada Lind, Dora Vance;2004;Fjord
`;

const LIST = `1. Knots in Rivers. Ada Lind, Bo Chen. Fjord 2019.
2. Slow Gardens. Bo Chen, Cy Moreau. Fjord 2019.
3. Maps of Nothing. Cy Moreau, Dora Vance. Fjord 2020.
4. Paper Boats. Ada Lind, Dora Vance. Fjord 2020.
`;

let explorer: Explorer;

beforeAll(async () => {
  const server = await startServer({ clientDir: "dist/client", until: "file", fetching: null });
  explorer = await explorerAt(server.origin);
});

afterAll(async () => {
  await explorer.close();
});

const dialog = (page: Page) => page.getByRole("dialog");

async function addFile(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole("button", { name: "Add papers" }).click();
  const file = { name, mimeType: "text/plain", buffer: Buffer.from(text) };
  await page.getByLabel("Files to import").setInputFiles(file);
}

const phone = { viewport: { width: 390, height: 844 }, colorScheme: "dark" } as const;

describe("a table whose headings nobody knows", () => {
  test("asks for the titles, is read anew at each choice, and becomes a map", async () => {
    await explorer.visit("?probe", async (page) => {
      await addFile(page, "moss.csv", TABLE);
      const open = dialog(page);
      await open.getByText("Which column holds the titles?").waitFor();
      expect(await open.getByText("Moss auf Stein").isVisible()).toBe(true);
      expect(await violationsOf(page)).toEqual([]);
      await open.getByRole("combobox", { name: "Title of moss.csv" }).selectOption("Was");
      await open.getByText("Read as a table: 3 papers").waitFor();
      await open.getByRole("combobox", { name: "Authors of moss.csv" }).selectOption("Wer");
      await open.getByRole("combobox", { name: "Year of moss.csv" }).selectOption("Wann?");
      const samples = open.getByRole("list", { name: "First values of Wer" });
      expect(await samples.getByRole("listitem").count()).toBe(3);
      await open.getByRole("list", { name: "Authors" }).first().waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await open.getByRole("button", { name: "Map 1 source" }).click();
      await open.getByText("3 entries read from 1 file.").waitFor();
      await open.getByRole("button", { name: "See the map" }).click();
      expect((await mapDrawn(page)).nodes).toBe(4);
    });
  });
});

describe("a list that was read wrongly", () => {
  test("is put right paper by paper, and the import says so", async () => {
    await explorer.visit("?probe", async (page) => {
      await page.getByRole("button", { name: "Add papers" }).click();
      const open = dialog(page);
      await open.getByRole("textbox", { name: "Or paste a list" }).fill(LIST);
      await open.getByText("4 papers").waitFor();
      await open.getByRole("button", { name: "Correct: line 1" }).click();
      const form = open.getByRole("form", { name: "Correct this paper" });
      const text = form.getByRole("textbox", { name: "As it stands in the file" });
      await text.evaluate((element: HTMLTextAreaElement) => {
        element.setSelectionRange(17, 17);
      });
      await form.getByRole("button", { name: "The split is here" }).click();
      expect(await form.getByRole("textbox", { name: "Title" }).inputValue()).toBe(
        "Knots in River",
      );
      await form.getByRole("textbox", { name: "Title" }).fill("Knots in Fjords");
      await form.getByRole("textbox", { name: "Authors, one per line" }).fill("Zoe Ek\nBo Chen");
      expect(await violationsOf(page)).toEqual([]);
      await form.getByRole("button", { name: "Keep this" }).click();
      await open.getByText("1 corrected by hand").waitFor();
      await open.getByRole("button", { name: "Not a paper: line 2" }).click();
      await open.getByText("3 papers; 2 corrected by hand").waitFor();
      await open.getByRole("button", { name: "Take back: line 2" }).click();
      await open.getByText("4 papers; 1 corrected by hand").waitFor();
      await open.getByRole("button", { name: "One paper with the next: line 3" }).click();
      await form.getByRole("button", { name: "Keep this" }).click();
      await open.getByText("3 papers; 2 corrected by hand").waitFor();
      await open.getByText("Corrected", { exact: true }).click();
      await open.getByRole("region", { name: "What the pasted list becomes" }).waitFor();
      await expect.poll(() => open.getByText("Corrected by hand", { exact: true }).count()).toBe(2);
      const saving = page.waitForEvent("download");
      await open.getByRole("button", { name: "Save the corrections" }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toBe("pasted.txt corrections.json");
      expect(JSON.parse(readFileSync(await saved.path(), "utf8"))).toMatchObject({
        program: "Asterism",
        readings: [{ file: "pasted.txt", corrections: [{ lines: [1, 1] }, { lines: [3, 4] }] }],
      });
      const collection = open.getByRole("radio", { name: "New collection" });
      if ((await collection.count()) > 0) await collection.click();
      await open.getByRole("button", { name: "Map 1 source" }).click();
      await open.getByText("2 corrected by hand").waitFor();
      await open.getByRole("button", { name: "See the map" }).click();
      await mapDrawn(page);
      await page.getByRole("combobox", { name: /^Search/u }).fill("Zoe Ek");
      await page.getByRole("option", { name: "Zoe Ek" }).waitFor();
    });
  });

  test("fits a small dark screen", async () => {
    await explorer.visit(
      "?probe",
      async (page) => {
        await mapDrawn(page);
        await addFile(page, "list.txt", LIST);
        await dialog(page).getByText("4 papers").waitFor();
        await dialog(page).getByRole("button", { name: "Correct: line 1" }).click();
        expect(await violationsOf(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      },
      phone,
    );
  });
});
