// The map under people's hands: ways of drawing, dragging, the small map, keys, full screen, groups
// as discs, a drawing context that is lost.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { mapDrawn, openExplorer, placeOf, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

const AUTHOR = "author:sergey-levine";

const drawn = (page: Page) => page.evaluate(() => window.__asterism!.drawn());

/** Until what was asked for at once is on the screen. */
function twoFrames(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            done();
          });
        });
      }),
  );
}

async function openView(page: Page): Promise<void> {
  await page.getByRole("button", { name: "View", exact: true }).click();
  await page.getByRole("radiogroup", { name: "Groups" }).waitFor();
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole("dialog").getByText(name, { exact: true }).click();
}

/** A checksum of what a layer of the map shows. */
function pixelsOf(page: Page, layer: string): Promise<number> {
  return page.evaluate((name) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`.map-layer-${name}`)!;
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    return data.reduce((sum, value, i) => (sum + value * (1 + (i % 251))) % 1_000_000_007, 0);
  }, layer);
}

type Rgb = readonly [red: number, green: number, blue: number];

/** The colour of a pixel as a person sees it, with all canvases on each other. */
async function colorAt(page: Page, x: number, y: number): Promise<Rgb> {
  const clip = { x: Math.round(x), y: Math.round(y), width: 1, height: 1 };
  const png = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(1, 1).getContext("2d")!;
    context.drawImage(image, 0, 0);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    return [red!, green!, blue!] as const;
  }, png);
}

function distance(a: Rgb, b: Rgb): number {
  return a.reduce((sum, channel, i) => sum + Math.abs(channel - b[i]!), 0);
}

describe("how the map is drawn", () => {
  test("outlines and density look unlike clouds, stay in the address and over a reload", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      await placeOf(page, AUTHOR);
      const clouds = await pixelsOf(page, "ground");
      await openView(page);
      await choose(page, "Outlines");
      await page.waitForURL(/draw=hulls/);
      const hulls = await pixelsOf(page, "ground");
      await choose(page, "Density");
      await page.waitForURL(/draw=density/);
      const density = await pixelsOf(page, "ground");
      expect(new Set([clouds, hulls, density]).size).toBe(3);
      await choose(page, "Strong only");
      await page.getByRole("switch", { name: "Curved links" }).click();
      await choose(page, "More");
      await page.waitForURL(/draw=density,strong-links,curved,more-names/);
      const url = page.url();
      await page.reload();
      await mapDrawn(page);
      expect(page.url()).toBe(url);
      await openView(page);
      await page.getByRole("button", { name: "Back to the usual view" }).click();
      await expect.poll(() => page.url()).not.toContain("draw=");
      await expect.poll(() => pixelsOf(page, "ground")).toBe(clouds);
    });
  });

  test("discs are on the screen in their colours, in either theme", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      const { x, y } = await placeOf(page, AUTHOR);
      const disc = () => colorAt(page, x, y);
      const ground = () => colorAt(page, 1150, 400);
      const paper = await ground();
      await expect.poll(async () => distance(await disc(), paper)).toBeGreaterThan(100);
      const light = await disc();
      await page.getByRole("button", { name: /dark/i }).click();
      await expect.poll(async () => distance(await ground(), paper)).toBeGreaterThan(300);
      const dark = await disc();
      expect(distance(dark, await ground())).toBeGreaterThan(100);
      // A community keeps its hue.
      expect(distance(dark, light)).toBeLessThan(60);
    });
  });

  test("more names are more, fewer are fewer", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      await placeOf(page, AUTHOR);
      const labels = () => page.evaluate(() => window.__asterism!.counts().labels);
      const usual = await labels();
      await openView(page);
      await choose(page, "More");
      await expect.poll(labels).toBeGreaterThan(usual);
      await choose(page, "Fewer");
      await expect.poll(labels).toBeLessThan(usual);
    });
  });
});

describe("groups as discs", () => {
  test("one click collapses, another opens a group in place, and the camera stands still", async () => {
    await explorer.visit("?probe", async (page) => {
      const { nodes } = await mapDrawn(page);
      const before = await placeOf(page, AUTHOR);
      await openView(page);
      await page.getByRole("switch", { name: "Each group as one disc" }).click();
      await page.waitForURL(/draw=collapsed/);
      const { discs } = await drawn(page);
      expect(discs).toBeLessThan(nodes / 2);
      await page.keyboard.press("Escape");
      const disc = await placeOf(page, AUTHOR);
      await page.mouse.move(disc.x - 3, disc.y);
      await page.mouse.click(disc.x, disc.y);
      await page.waitForURL(/open=\d+/);
      await page.locator(".dock-right").getByText("Group", { exact: true }).waitFor();
      const opened = await drawn(page);
      expect(opened.discs).toBeGreaterThan(discs);
      await page.getByRole("button", { name: "Close", exact: true }).click();
      const after = await placeOf(page, AUTHOR);
      expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
      await openView(page);
      await page.getByRole("button", { name: "Close all" }).click();
      await expect.poll(async () => (await drawn(page)).discs).toBe(discs);
    });
  });

  test("a group opens when one comes near, and closes from afar", async () => {
    await explorer.visit("?probe&draw=collapsed", async (page) => {
      await mapDrawn(page);
      const place = await placeOf(page, AUTHOR);
      const { discs } = await drawn(page);
      await page.mouse.move(place.x, place.y);
      for (let i = 0; i < 8; i++) await page.mouse.wheel(0, -240);
      await expect.poll(async () => (await drawn(page)).discs).toBeGreaterThan(discs);
      expect(page.url()).not.toContain("open=");
      await page.getByRole("button", { name: "Show the whole map" }).click();
      await expect.poll(async () => (await drawn(page)).discs).toBe(discs);
    });
  });
});

describe("hands and keys", () => {
  test("a disc that is dragged stays where it was put, until it is put back", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      const from = await placeOf(page, AUTHOR);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 40, from.y + 30, { steps: 4 });
      await page.mouse.move(from.x + 120, from.y + 60, { steps: 4 });
      await page.mouse.up();
      const moved = await placeOf(page, AUTHOR);
      expect(Math.hypot(moved.x - from.x - 120, moved.y - from.y - 60)).toBeLessThan(3);
      // It was no click: nothing is selected, and the map itself has not moved.
      expect(await page.evaluate(() => window.__asterism!.selection())).toBeNull();
      // It is a step like others, and whoever comes by the address finds it there.
      await page.waitForURL(/moved=[^&]*author:sergey-levine/);
      const isAt = async (there: { x: number; y: number }) =>
        expect
          .poll(async () => {
            const { x, y } = await placeOf(page, AUTHOR);
            return Math.hypot(x - there.x, y - there.y);
          })
          .toBeLessThan(1);
      await page.keyboard.press("Control+z");
      await isAt(from);
      await page.keyboard.press("Control+Shift+Z");
      await isAt(moved);
      await page.reload();
      await mapDrawn(page);
      await isAt(moved);
      await openView(page);
      await page.getByRole("button", { name: "Put back" }).click();
      const back = await placeOf(page, AUTHOR);
      expect(Math.hypot(back.x - from.x, back.y - from.y)).toBeLessThan(1);
    });
  });

  test("the small map shows when one is near, and leads elsewhere", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      const small = page.getByLabel("The whole map, with a frame around what is in view");
      await expect.poll(() => small.count()).toBe(0);
      for (let i = 0; i < 3; i++) await page.keyboard.press("+");
      await small.waitFor();
      await placeOf(page, AUTHOR);
      const before = (await drawn(page)).viewed!;
      const box = (await small.boundingBox())!;
      await page.mouse.click(box.x + box.width * 0.3, box.y + box.height * 0.5);
      await expect.poll(async () => (await drawn(page)).viewed!.minX).toBeLessThan(before.minX);
      await page.getByRole("button", { name: "Hide the small map" }).click();
      await page.getByRole("button", { name: "Show the small map" }).waitFor();
    });
  });

  test("arrow keys walk along links, Enter opens the page, without a pointer", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      await page.getByTestId("map").focus();
      const home = (await drawn(page)).viewed!;
      await page.keyboard.press("ArrowRight");
      await expect.poll(async () => (await drawn(page)).viewed!.minX).toBeGreaterThan(home.minX);
      await page.keyboard.press("Enter");
      await page.waitForURL(/select=author:/);
      const first = page.url();
      for (const key of ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"]) {
        await page.keyboard.press(key);
      }
      await expect.poll(() => page.url()).not.toBe(first);
      await page.keyboard.press("Enter");
      const focused = () => page.evaluate(() => document.activeElement?.className ?? "");
      await expect.poll(focused).toContain("inspector-body");
    });
  });

  test("without motion where that is asked for: the camera is there at once", async () => {
    await explorer.visit(
      "?probe",
      async (page) => {
        await mapDrawn(page);
        const wide = (await drawn(page)).viewed!;
        await page.keyboard.press("+");
        await twoFrames(page);
        const near = (await drawn(page)).viewed!;
        const width = ({ minX, maxX }: { minX: number; maxX: number }) => maxX - minX;
        expect(width(near)).toBeLessThan(width(wide) * 0.8);
      },
      { reducedMotion: "reduce" },
    );
  });

  test("the whole screen, and back", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      await page.getByRole("button", { name: "Full screen" }).click();
      await page.getByRole("button", { name: "Leave full screen" }).click();
      await page.getByRole("button", { name: "Full screen", exact: true }).waitFor();
    });
  });

  test("a right click opens the page of a disc; a finger that rests does too", async () => {
    await explorer.visit(
      "?probe",
      async (page) => {
        await mapDrawn(page);
        const { x, y } = await placeOf(page, AUTHOR);
        await page.mouse.click(x, y, { button: "right" });
        await page.waitForURL(/select=author:sergey-levine/);
        await page.keyboard.press("Escape");
        await expect.poll(() => page.url()).not.toContain("select=");
        const place = await placeOf(page, AUTHOR);
        const session = await page.context().newCDPSession(page);
        const touch = (type: "touchStart" | "touchEnd") =>
          session.send("Input.dispatchTouchEvent", {
            type,
            touchPoints: type === "touchStart" ? [{ x: place.x, y: place.y }] : [],
          });
        await touch("touchStart");
        await page.waitForURL(/select=author:sergey-levine/);
        await touch("touchEnd");
        // The end of a long press is no tap that would take the page away.
        await page.waitForTimeout(400);
        expect(page.url()).toContain("select=author:sergey-levine");
      },
      { hasTouch: true },
    );
  });
});

test("a lost drawing context comes back with the same view", async () => {
  await explorer.visit("?probe&draw=hulls", async (page) => {
    await mapDrawn(page);
    const before = await placeOf(page, AUTHOR);
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(".sigma-nodes")!;
      canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!.loseContext();
    });
    await page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(".sigma-nodes");
      return canvas !== null && !canvas.getContext("webgl2")!.isContextLost();
    });
    const after = await placeOf(page, AUTHOR);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
  });
});
