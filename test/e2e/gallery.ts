// `npm run gallery`: the pictures of the README, made from the bundled sample; with the address of a server,
// `npm run gallery -- http://127.0.0.1:4600`, those of a large map, made from its first collection.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { explorerAt, mapDrawn, openExplorer } from "../support/explorer.ts";

const FOLDER = join(import.meta.dirname, "../../client/gallery");

const PICTURES = [
  { name: "topics", query: "?probe&network=keywords", colorScheme: "light" },
  { name: "coauthors", query: "?probe", colorScheme: "light" },
  {
    name: "compared",
    query: "?probe&compare=years&base=everything&minPapers=3",
    colorScheme: "light",
  },
  { name: "played", query: "?probe&play=2021", colorScheme: "dark" },
  { name: "knowledge", query: "?probe&network=knowledge", colorScheme: "dark" },
] as const;

/** A large map far out, half way in, and close: turns of the wheel since the picture before. */
const NEARER = [
  { name: "large-far", turns: 0 },
  { name: "large-half-way", turns: 3 },
  { name: "large-close", turns: 4 },
] as const;
/** Where the wheel is turned, within the part of the window that no panel covers. */
const AIM = { x: 860, y: 440 };
const WINDOW = { viewport: { width: 1440, height: 900 } };

const [address] = process.argv.slice(2);
if (address === undefined) await takeSample();
else await takeLarge(address);

async function takeSample(): Promise<void> {
  const explorer = await openExplorer([]);
  for (const { name, query, colorScheme } of PICTURES)
    await explorer.visit(query, (page) => take(page, name), { ...WINDOW, colorScheme });
  await explorer.close();
}

async function takeLarge(at: string): Promise<void> {
  const explorer = await explorerAt(at);
  await explorer.visit(
    "?probe&base=everything",
    async (page) => {
      for (const { name, turns } of NEARER) {
        await mapDrawn(page);
        await page.mouse.move(AIM.x, AIM.y);
        for (let turn = 0; turn < turns; turn++) {
          await page.mouse.wheel(0, -240);
          await page.waitForTimeout(1200);
        }
        await page.mouse.move(AIM.x, 20);
        await take(page, name);
      }
    },
    WINDOW,
  );
  await explorer.close();
}

async function take(page: Page, name: string): Promise<void> {
  await mapDrawn(page);
  // Labels settle when the camera does.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(FOLDER, `${name}.jpg`), quality: 90 });
}
