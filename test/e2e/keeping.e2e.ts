// What was found stays: steps go back and forward; a map is described, shared, saved and opened again.
import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

const inspector = (page: Page) => page.locator(".dock-right");

async function tool(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Tools" }).click();
  await page.getByRole("menuitem", { name }).click();
}

describe("steps", () => {
  test.each(["light", "dark"] as const)(
    "are listed, taken back and made again, and the browser's back agrees, %s",
    async (colorScheme) => {
      await explorer.visit(
        "?probe",
        async (page) => {
          await mapDrawn(page);
          const groups = page.getByRole("region", { name: "Legend" }).locator(".legend-row");
          await groups.first().click();
          await page.waitForURL(/group=0/);
          await page.getByRole("navigation", { name: "Networks" }).getByText("Topics").click();
          await page.waitForURL(/network=keywords/);
          await mapDrawn(page);
          await tool(page, /^Steps/);
          const steps = page.getByRole("region", { name: "Steps" }).getByRole("listitem");
          await expect.poll(() => steps.count()).toBe(3);
          expect(await steps.allTextContents()).toEqual([
            "Opened the map “Topics”",
            expect.stringMatching(/^Showed only the group “.+”$/),
            "The beginning",
          ]);
          expect(await violationsOf(page)).toEqual([]);
          await page.keyboard.press("Control+z");
          await page.waitForURL(/group=0/);
          expect(page.url()).not.toContain("network=");
          await page.goBack();
          await page.waitForURL(/network=keywords/);
          // The browser went to a step that is known: none was added, and it is the one looked at.
          expect(await steps.count()).toBe(3);
          const current = page.locator(".step[aria-current]");
          expect(await current.textContent()).toBe("Opened the map “Topics”");
          await page.getByRole("button", { name: "The beginning" }).click();
          await expect.poll(() => new URL(page.url()).search).not.toMatch(/group|network/);
          await page.keyboard.press("Control+Shift+Z");
          await page.keyboard.press("Control+Shift+Z");
          await page.waitForURL(/network=keywords/);
          expect(await page.getByRole("button", { name: "Redo the step" }).isDisabled()).toBe(true);
          await inspector(page).waitFor({ state: "attached" });
        },
        { colorScheme },
      );
    },
  );
});

test("a map is described in words to paste, with and without a clipboard", async () => {
  await explorer.visit(
    "?probe&years=2019:2022&counting=fractional",
    async (page) => {
      await mapDrawn(page);
      await tool(page, /^Describe this map/);
      const dialog = page.getByRole("dialog", { name: "Describe this map" });
      const paragraph = dialog.getByLabel("A paragraph for your methods section");
      await expect.poll(() => paragraph.inputValue()).toMatch(/^The data are .* papers/);
      expect(await paragraph.inputValue()).toContain("Leiden");
      expect(await violationsOf(page)).toEqual([]);
      await dialog.getByText("LaTeX", { exact: true }).click();
      await expect.poll(() => paragraph.inputValue()).toContain("$-$");
      await dialog.getByRole("button", { name: "Copy the paragraph" }).click();
      await dialog.getByText("Copied.").waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        await paragraph.inputValue(),
      );
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
      });
      await dialog.getByRole("button", { name: "Copy BibTeX" }).click();
      await dialog.getByText(/the text is selected/).waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  );
});

test("a map is saved as a file, opened again, and over other data with a warning", async () => {
  await explorer.visit("?probe", async (page) => {
    await mapDrawn(page);
    const groups = page.getByRole("region", { name: "Legend" }).locator(".legend-row");
    await groups.nth(1).click();
    await page.waitForURL(/group=1/);
    await page.keyboard.press("s");
    const dialog = page.getByRole("dialog", { name: "Share and keep this map" });
    const address = await dialog.getByLabel("Address of what you see").inputValue();
    expect(new URL(address).searchParams.get("group")).toBe("1");
    expect(address).not.toContain("probe");
    expect(await violationsOf(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Save map" }).click(),
    ]);
    const file = await download.path();
    const saved = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    expect(saved).toMatchObject({ program: "Asterism", network: "coauthorship" });
    await page.keyboard.press("Escape");
    await page.getByRole("navigation", { name: "Networks" }).getByText("Topics").click();
    await page.waitForURL(/network=keywords/);
    await mapDrawn(page);
    await page.keyboard.press("s");
    await page.getByLabel("A saved map").setInputFiles(file);
    await page.waitForURL(/group=1/);
    await page.getByText(/^Opened the saved map/).waitFor();
    expect(page.url()).not.toContain("network=keywords");

    const collection = { ...(saved["collection"] as object), fingerprint: "0".repeat(16) };
    writeFileSync(file, JSON.stringify({ ...saved, collection }));
    await page.keyboard.press("s");
    await page.getByLabel("A saved map").setInputFiles(file);
    const choice = page.getByRole("dialog", { name: "Open a saved map" });
    await choice.getByText(/other data than the map was saved from/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await choice.getByRole("button", { name: /^Open over/ }).click();
    await page.waitForURL(/base=everything/);
    await page.getByText(/^Opened over/).waitFor();

    writeFileSync(file, "{");
    await page.keyboard.press("s");
    await page.getByLabel("A saved map").setInputFiles(file);
    await page.getByText("The file is no saved map: it is not JSON.").waitFor();
  });
});

test("a map made for another program is opened again: dropped, or chosen as if it were papers", async () => {
  await explorer.visit("?probe&minPapers=2", async (page) => {
    await mapDrawn(page);
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "GEXF" }).click(),
    ]);
    await page.keyboard.press("Escape");
    const gexf = readFileSync(await download.path(), "utf8");
    await page.getByRole("navigation", { name: "Networks" }).getByText("Topics").click();
    await page.waitForURL(/network=keywords/);
    await mapDrawn(page);
    const dropped = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], "map.gexf"));
      return transfer;
    }, gexf);
    await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
    await page.waitForURL(/base=everything/);
    await page.getByText(/^Opened the saved map “Co-authors”/).waitFor();
    expect(new URL(page.url()).searchParams.get("minPapers")).toBe("2");
    expect(page.url()).not.toContain("network=keywords");
    await mapDrawn(page);

    const other = gexf.replace(/"fingerprint":"[0-9a-f]{16}"/u, '"fingerprint":"00000000000000aa"');
    const file = { name: "map.gexf", mimeType: "text/xml", buffer: Buffer.from(other) };
    await page.getByRole("button", { name: "Add papers" }).click();
    await page.getByLabel("Files to import").setInputFiles(file);
    const choice = page.getByRole("dialog", { name: "Open a saved map" });
    await choice.getByText(/made from data with the fingerprint 00000000000000aa/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await choice.getByRole("button", { name: "Add its papers" }).click();
    await page.getByRole("textbox", { name: "Or paste a list" }).waitFor();

    // Among papers it can be opened, too.
    const list = { name: "list.txt", mimeType: "text/plain", buffer: Buffer.from("1. A. B. 2020") };
    await page.getByLabel("Files to import").setInputFiles([list, file]);
    await page.getByRole("button", { name: "Look: how map.gexf reads" }).click();
    await page.getByRole("button", { name: "Open this map" }).click();
    await choice.getByRole("button", { name: /^Open over/ }).waitFor();
  });
});
