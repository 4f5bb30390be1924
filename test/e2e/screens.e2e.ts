// Every screen and dialog, in light and dark, on a wide, a small and a zoomed screen: nothing that axe
// knows to hinder people, nothing wider than the screen, no focus that one cannot see.
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { explorerAt, openExplorer, type Explorer } from "../support/explorer.ts";
import { cutWords, unseenFocus, wideParts } from "../support/layout.ts";
import { EMPTY_SCREENS, SCREENS, type Screen } from "../support/screens.ts";
import { startServer } from "../support/server.ts";

let explorer: Explorer;
let empty: Explorer;

beforeAll(async () => {
  const server = await startServer({ clientDir: "dist/client", until: "file" });
  empty = await explorerAt(server.origin);
  explorer = await openExplorer([]);
});

afterAll(async () => {
  await explorer.close();
  await empty.close();
});

async function go(page: Page, { at, steps }: Screen): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/?probe&${at}`);
  await ready(page);
  await steps(page);
}

/** Until the map, or what stands in its place, is there. */
async function ready(page: Page): Promise<void> {
  await page.locator(".status-words, .start-title").first().waitFor({ state: "attached" });
}

/** What is wrong with each of some screens, by their names. */
async function wrongOf(
  at: Explorer,
  screens: readonly Screen[],
  look: (page: Page) => Promise<readonly string[]>,
  options?: BrowserContextOptions,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  await at.visit(
    "?probe",
    async (page) => {
      page.setDefaultTimeout(20_000);
      for (const screen of screens) {
        try {
          await go(page, screen);
          for (const found of await look(page)) wrong.push(`${screen.name}: ${found}`);
        } catch (error) {
          throw new Error(`At “${screen.name}”`, { cause: error });
        }
      }
    },
    { reducedMotion: "reduce", ...options },
  );
  return wrong;
}

/** In light all of it; in dark what differs: the colours. */
async function inBothThemes(page: Page): Promise<readonly string[]> {
  const light = await violationsOf(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForFunction(
    () => document.documentElement.dataset["mantineColorScheme"] === "dark",
  );
  // Colours that glide to their new values would be read half way.
  await page.waitForTimeout(400);
  const dark = await violationsOf(page, "colours");
  await page.emulateMedia({ colorScheme: "light" });
  return [
    ...light,
    ...dark.map((found) => `dark, ${found}`),
    ...(await wideParts(page)),
    ...(await unseenFocus(page, 4)),
  ];
}

/** What a small or a zoomed screen changes: the room. */
async function inLittleRoom(page: Page): Promise<readonly string[]> {
  return [
    ...(await violationsOf(page, "fingers")),
    ...(await wideParts(page)),
    ...(await cutWords(page)),
  ];
}

/** One screen of each kind: what differs in little room is the frame around it. */
const FRAMES = [
  "co-authors, with the legend",
  "a map with filters",
  "tools",
  "export",
  "an author",
  "paths",
  "table: nodes",
  "table: trends",
  "full page of an author",
  "two side by side",
  "who is who: questions",
  "finding reviewers",
  "help",
  "a picture",
  "adding a pasted list",
];
const framed = Object.values(SCREENS)
  .flat()
  .filter(({ name }) => FRAMES.includes(name));

describe("in little room", () => {
  test("on a phone, in the dark", async () => {
    expect(framed).toHaveLength(FRAMES.length);
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const options = { ...phone, colorScheme: "dark" } as const;
    expect(await wrongOf(explorer, framed, inLittleRoom, options)).toEqual([]);
  });

  test("at 200 %, with text spaced out", async () => {
    const spaced = async (page: Page) => {
      const content =
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }";
      await page.addStyleTag({ content });
      return inLittleRoom(page);
    };
    const options = { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 };
    expect(await wrongOf(explorer, framed, spaced, options)).toEqual([]);
  });
});

describe("on a wide screen", () => {
  test.each(Object.keys(SCREENS))("%s", async (where) => {
    expect(await wrongOf(explorer, SCREENS[where]!, inBothThemes)).toEqual([]);
  });

  test("a server without collections", async () => {
    expect(await wrongOf(empty, EMPTY_SCREENS, inBothThemes)).toEqual([]);
  });
});
