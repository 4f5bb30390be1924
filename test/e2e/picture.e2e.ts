// Pictures as they are chosen: PNG of what is on the screen, SVG and PDF by link.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

async function openPictures(page: Page) {
  await mapDrawn(page);
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: /^Picture/ }).click();
  const dialog = page.getByRole("dialog", { name: "Save a picture" });
  await dialog.getByRole("radiogroup", { name: "Scale" }).waitFor();
  const choose = (name: string) => dialog.getByText(name, { exact: true }).click();
  /** Saves the PNG and reads it. */
  const save = async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Save PNG" }).click(),
    ]);
    await dialog.getByText(`Saved as ${download.suggestedFilename()}`).waitFor();
    return pixelsOf(page, readFileSync(await download.path()));
  };
  return { dialog, choose, save };
}

/** Size, colour of a corner, share of pixels with nothing on them, and of dark ones. */
function pixelsOf(page: Page, png: Buffer) {
  return page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let clear = 0;
      let dark = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3] === 0) clear++;
        else if (data[i]! + data[i + 1]! + data[i + 2]! < 150) dark++;
      }
      const all = image.width * image.height;
      const { width, height } = image;
      return { width, height, corner: [...data.slice(0, 4)], clear: clear / all, dark: dark / all };
    },
    [...png],
  );
}

test("a PNG of twice the pixels, on nothing, without legend", async () => {
  await explorer.visit("?probe", async (page) => {
    const { dialog, choose, save } = await openPictures(page);
    await choose("2×");
    await choose("Transparent");
    const whole = await sizeOf(page);
    await dialog.getByLabel("Legend").uncheck({ force: true });
    const said = await sizeOf(page);
    // The column of legends is 300 pixels of the screen.
    expect(whole.width - said.width).toBe(600);
    const { width, height, corner, clear } = await save();
    expect({ width, height }).toEqual(said);
    expect(corner[3]).toBe(0);
    expect(clear).toBeGreaterThan(0.1);
    expect(clear).toBeLessThan(0.99);
  });
});

test("what is not lit is faint on nothing too", async () => {
  await explorer.visit("?probe&only=0", async (page) => {
    const { choose, save } = await openPictures(page);
    await choose("1×");
    await choose("Transparent");
    const { corner, clear } = await save();
    expect(corner[3]).toBe(0);
    expect(clear).toBeGreaterThan(0.3);
  });
});

test("white is white in the dark, and the screen stays dark", async () => {
  await explorer.visit(
    "?probe",
    async (page) => {
      const { choose, save } = await openPictures(page);
      await choose("1×");
      const screen = await save();
      expect(screen.dark).toBeGreaterThan(0.5);
      await choose("White");
      const white = await save();
      expect(white.corner).toEqual([255, 255, 255, 255]);
      expect(white.dark).toBeLessThan(0.1);
      expect(white.dark).toBeGreaterThan(0);
      await choose("As on the screen");
      expect(await save()).toEqual(screen);
    },
    { colorScheme: "dark" },
  );
});

test("a scale beyond what canvases hold is capped, and said to be", async () => {
  await explorer.visit(
    "?probe",
    async (page) => {
      const { dialog, choose } = await openPictures(page);
      await choose("8×");
      await dialog.getByText(/the most that this browser can draw/).waitFor();
      const { width, height } = await sizeOf(page);
      expect(width * height).toBeLessThan(36_100_000);
    },
    { viewport: { width: 1920, height: 1080 } },
  );
});

test("a PNG of the whole map is the same file each time", async () => {
  await explorer.visit("?probe&network=keywords&minPapers=8", async (page) => {
    const { dialog, choose, save } = await openPictures(page);
    await choose("PNG");
    await dialog.getByLabel("Width, pixels").fill("900");
    await dialog.getByLabel("Height, pixels").fill("700");
    await choose("2×");
    await dialog.getByText("1,800 × 1,400 pixels").waitFor();
    const link = dialog.getByRole("link", { name: "Save PNG" });
    const address = (await link.getAttribute("href"))!;
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const png = readFileSync(await download.path());
    const again = await page.evaluate(
      async (url) => [...new Uint8Array(await (await fetch(url)).arrayBuffer())],
      address,
    );
    expect(Buffer.from(again).equals(png)).toBe(true);
    expect(await pixelsOf(page, png)).toMatchObject({
      ...{ width: 1800, height: 1400 },
      corner: [255, 255, 255, 255],
    });
    // What is on the screen is still a click away.
    await choose("Screen");
    expect((await save()).width).toBeGreaterThan(1000);
  });
});

test("SVG and PDF are asked for as chosen, and fail in words", async () => {
  await explorer.visit("?probe&network=keywords&years=2019:2022", async (page) => {
    const { dialog, choose } = await openPictures(page);
    await choose("SVG");
    await choose("Transparent");
    await dialog.getByLabel("Words of the title").fill("Seven & eight");
    await dialog.getByLabel("Caption").uncheck({ force: true });
    await dialog.getByLabel("Width, pixels").fill("900");
    const link = dialog.getByRole("link", { name: "Save SVG" });
    const address = new URL((await link.getAttribute("href"))!, page.url());
    expect(address.pathname).toMatch(/\/networks\/keywords\/export$/);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      years: "2019:2022",
      format: "svg",
      title: "Seven & eight",
      background: "transparent",
      heading: "true",
      legend: "true",
      caption: "false",
      width: "900",
      height: "1200",
    });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("seven-eight-keywords.svg");
    const svg = readFileSync(await download.path(), "utf8");
    expect(svg).toContain('width="900" height="1200"');
    expect(svg).toContain("Seven &amp; eight");
    await dialog.getByLabel("Width, pixels").fill("90");
    await dialog.getByText("A whole number from 480 to 20,000").waitFor();
    expect(await dialog.getByRole("button", { name: "Save SVG" }).isDisabled()).toBe(true);
    await dialog.getByLabel("Width, pixels").fill("900");
    await choose("PDF");
    await page.evaluate(() => {
      window.fetch = () => Promise.reject(new TypeError("no"));
    });
    await dialog.getByRole("link", { name: "Save PDF" }).click();
    await dialog.getByRole("alert").getByText("The server does not answer.").waitFor();
  });
});

test.each(["light", "dark"] as const)("the dialog on a phone, %s", async (colorScheme) => {
  await explorer.visit(
    "?probe",
    async (page) => {
      const { dialog, choose } = await openPictures(page);
      expect(await violationsOf(page)).toEqual([]);
      await choose("SVG");
      expect(await violationsOf(page)).toEqual([]);
      await dialog.getByRole("radio", { name: "SVG" }).focus();
      await page.keyboard.press("ArrowLeft");
      await dialog.getByRole("link", { name: "Save PNG" }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    },
    { viewport: { width: 390, height: 844 }, colorScheme },
  );
});

/** The pixels that the dialog promises. */
async function sizeOf(page: Page): Promise<{ width: number; height: number }> {
  const words = await page.getByText(/^[\d,]+ × [\d,]+ pixels/).textContent();
  const [width, height] = words!.match(/[\d,]+/g)!.map((n) => Number(n.replaceAll(",", "")));
  return { width: width!, height: height! };
}
