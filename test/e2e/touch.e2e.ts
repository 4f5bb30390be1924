// The map under fingers: one moves it, two zoom it, a tap selects, and a pinch is none of these.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { mapDrawn, openExplorer, placeOf, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

const AUTHOR = "author:sergey-levine";
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** Longer than a finger must rest for a page to open; ms. */
const LONG = 800;

type Finger = readonly [x: number, y: number];
type Touch = (type: "Start" | "Move" | "End", fingers: readonly Finger[]) => Promise<void>;

async function fingersOn(page: Page): Promise<Touch> {
  const session = await page.context().newCDPSession(page);
  return async (type, fingers) => {
    const touchPoints = fingers.map(([x, y], id) => ({ x, y, id }));
    await session.send("Input.dispatchTouchEvent", { type: `touch${type}`, touchPoints });
  };
}

const selection = (page: Page) => page.evaluate(() => window.__asterism!.selection());
const widthInView = (page: Page) =>
  page.evaluate(() => {
    const { minX, maxX } = window.__asterism!.drawn().viewed!;
    return maxX - minX;
  });

test("one finger moves the map, and a tap selects", async () => {
  await explorer.visit(
    "?probe",
    async (page) => {
      await mapDrawn(page);
      const touch = await fingersOn(page);
      const before = await placeOf(page, AUTHOR);
      await touch("Start", [[60, 300]]);
      for (let i = 1; i <= 6; i++) await touch("Move", [[60 + 10 * i, 300 + 5 * i]]);
      // A hand that stops before it lets go gives the map no swing.
      await page.waitForTimeout(300);
      await touch("End", []);
      const after = await placeOf(page, AUTHOR);
      expect(Math.hypot(after.x - before.x - 60, after.y - before.y - 30)).toBeLessThan(3);
      expect(await selection(page)).toBeNull();
      await page.touchscreen.tap(after.x, after.y);
      await page.waitForURL(/select=author:sergey-levine/);
    },
    PHONE,
  );
});

test("two fingers zoom, and open nothing however long one of them rests on a disc", async () => {
  await explorer.visit(
    "?probe",
    async (page) => {
      await mapDrawn(page);
      const touch = await fingersOn(page);
      const { x, y } = await placeOf(page, AUTHOR);
      const wide = await widthInView(page);
      await touch("Start", [[x, y]]);
      await touch("Start", [
        [x, y],
        [x + 50, y],
      ]);
      for (let i = 1; i <= 6; i++)
        await touch("Move", [
          [x, y],
          [x + 50 + 10 * i, y],
        ]);
      await page.waitForTimeout(LONG);
      expect(await selection(page)).toBeNull();
      expect(await widthInView(page)).toBeLessThan(wide * 0.6);
      // The finger that stays rests on the disc still.
      await touch("End", [[x, y]]);
      await page.waitForTimeout(LONG);
      await touch("End", []);
      await page.waitForTimeout(300);
      expect(await selection(page)).toBeNull();
      // What comes after is a tap again.
      const place = await placeOf(page, AUTHOR);
      await page.touchscreen.tap(place.x, place.y);
      await page.waitForURL(/select=author:sergey-levine/);
    },
    PHONE,
  );
});
