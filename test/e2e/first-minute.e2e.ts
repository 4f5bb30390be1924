// The first minute of somebody who has nothing yet: what a paste or a drop anywhere becomes.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

const LIST = readFileSync("test/fixtures/cli/table.md", "utf8");

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

/** Takes every collection away, and shows the start page. */
async function empty(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { corpora } = (await (await fetch("/api/corpora")).json()) as {
      corpora: { id: string }[];
    };
    for (const { id } of corpora) await fetch(`/api/corpora/${id}`, { method: "DELETE" });
  });
  await page.goto(`${new URL(page.url()).origin}/?probe`);
  await page.getByRole("button", { name: "Explore the sample" }).waitFor();
}

/** Pastes as the keys would, into what has the focus. */
function paste(page: Page, text: string): Promise<void> {
  return page.evaluate((said) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", said);
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

const sketch = (page: Page) => page.getByRole("img", { name: /^A first sketch of who works/ });

describe("somebody with a list on the clipboard", () => {
  test("pastes it on the start page, sees its map form, and has it under a name that says what it is", async () => {
    await explorer.visit("?probe", async (page) => {
      await empty(page);
      await paste(page, LIST);
      const dialog = page.getByRole("dialog", { name: "Add papers" });
      expect(await dialog.getByRole("textbox", { name: "Or paste a list" }).inputValue()).toBe(
        LIST,
      );
      await dialog.getByText("3 papers").first().waitFor();
      // Ada, Bo, Cleo, Dana; Ada–Bo, Ada–Cleo, Cleo–Bo, Cleo–Dana, Bo–Dana.
      await page.getByRole("img", { name: /4 people, 5 links$/ }).waitFor();
      const name = dialog.getByRole("textbox", { name: "Name" });
      expect(await name.getAttribute("placeholder")).toMatch(/^Pasted list, 3 papers/);
      // More of it, pasted outside of the field, goes after the rest.
      await dialog.getByRole("button", { name: "Close" }).focus();
      await paste(
        page,
        LIST.replace(/^\| (?:Memory|Glacial).*\n/gm, "")
          .replace("Rivers as", "Herons as")
          .replace("Bo Lind", "Eve Moor"),
      );
      await page.getByRole("img", { name: /5 people, / }).waitFor();
      await dialog.getByRole("button", { name: "Map 1 source" }).click();
      await page.getByRole("button", { name: "See the map" }).click();
      expect((await mapDrawn(page)).nodes).toBe(5);
      await page.getByRole("button", { name: /^Collection: Pasted list, 4 papers/ }).waitFor();
    });
  });

  test("what goes into a field stays there, and nothing is opened", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      await page
        .getByRole("combobox", { name: /search/i })
        .first()
        .focus();
      await paste(page, LIST);
      await page.getByRole("button", { name: "Share" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      await paste(page, LIST);
      expect(await page.getByRole("textbox", { name: "Or paste a list" }).count()).toBe(0);
    });
  });

  test("drops a text on the map", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      const dataTransfer = await page.evaluateHandle((text) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        return data;
      }, LIST);
      await page.dispatchEvent("body", "dragover", { dataTransfer });
      await page.getByText("Drop papers to map them").waitFor();
      await page.dispatchEvent("body", "drop", { dataTransfer });
      await sketch(page).waitFor();
    });
  });

  test("a text of a megabyte waits as a file", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      const lines = Array.from({ length: 20_000 }, (_, k) => `| Of reeds ${k} | Ada Berg | Fen |`);
      await paste(
        page,
        ["| Title | Authors | Venue |", "| --- | --- | --- |", ...lines].join("\n"),
      );
      await page.getByRole("button", { name: "Leave out pasted.txt" }).waitFor();
      expect(await page.getByRole("textbox", { name: "Or paste a list" }).inputValue()).toBe("");
    });
  });
});
