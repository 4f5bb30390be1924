// `npm run gallery`: the pictures of the README, made from the bundled sample.
import { join } from "node:path";
import { mapDrawn, openExplorer } from "../support/explorer.ts";

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

const explorer = await openExplorer([]);
for (const { name, query, colorScheme } of PICTURES)
  await explorer.visit(
    query,
    async (page) => {
      await mapDrawn(page);
      // Labels settle when the camera does.
      await page.waitForTimeout(1500);
      await page.screenshot({ path: join(FOLDER, `${name}.jpg`), quality: 90 });
    },
    { viewport: { width: 1440, height: 900 }, colorScheme },
  );
await explorer.close();
