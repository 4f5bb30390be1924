// Papers from the web, as a person asks for them; services on this machine answer in their place.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { explorerAt, mapDrawn, type Explorer } from "../support/explorer.ts";
import { openalexWork } from "../support/invented-works.ts";
import { localService, type Reply } from "../support/local-service.ts";
import { startServer } from "../support/server.ts";

const PEOPLE = ["Ada Lind", "Bo Ekman", "Cy Moreau", "Dora Vance"];
const TITLES = ["Knots in Rivers", "Slow Gardens", "Maps of Nothing", "Paper Boats", "Tall Clocks"];

/** The works of two people each, with the key of a page each. */
const works = TITLES.map((title, i) => ({
  ...openalexWork(i + 1),
  display_name: title,
  authorships: [i, i + 1].map((person) => ({
    author: {
      id: `https://openalex.org/A${person % PEOPLE.length}`,
      display_name: PEOPLE[person % PEOPLE.length],
    },
    institutions: [],
  })),
}));

/** Has five works, two a page; the third page is refused until it is let go. */
let tired = true;
function openalex(url: URL): Reply {
  const filter = url.searchParams.get("filter") ?? "";
  if (filter.startsWith("title.search")) return page(works.slice(2, 3), null);
  if (filter.startsWith("doi:")) return page(works.slice(0, 1), null);
  const from = Number(url.searchParams.get("cursor")?.replace("*", "0") ?? 0);
  if (from === 4 && tired) return { status: 429, headers: { "retry-after": "28800" } };
  return page(works.slice(from, from + 2), from + 2 < works.length ? String(from + 2) : null);
}

function page(results: readonly unknown[], next: string | null): Reply {
  return { body: JSON.stringify({ meta: { count: works.length, next_cursor: next }, results }) };
}

let explorer: Explorer;
let offline: Explorer;

beforeAll(async () => {
  const [service, empty] = [
    await localService(openalex),
    await localService((url) =>
      url.pathname === "/works"
        ? { body: JSON.stringify({ message: { items: [] } }) }
        : { status: 404 },
    ),
  ];
  const origins = { openalex: service.origin, crossref: empty.origin, arxiv: empty.origin };
  const common = { clientDir: "dist/client", until: "file" } as const;
  explorer = await explorerAt((await startServer({ ...common, fetching: { origins } })).origin);
  offline = await explorerAt((await startServer({ ...common, fetching: null })).origin);
});

afterAll(async () => {
  await explorer.close();
  await offline.close();
});

const dialog = (page: Page) => page.getByRole("dialog");

describe("a newcomer with nothing at hand", () => {
  test("asks how many there are, gets them in two goes, and sees the map", async () => {
    await explorer.visit("?probe", async (page) => {
      await page.getByRole("button", { name: "From the web" }).click();
      const tab = dialog(page).getByRole("tab", { name: "From the web" });
      expect(await tab.getAttribute("aria-selected")).toBe("true");
      expect(await violationsOf(page)).toEqual([]);
      // The first field is reached, and the source chosen, by keys alone.
      await dialog(page).getByRole("radio", { name: "OpenAlex" }).focus();
      await page.keyboard.press("ArrowRight");
      await dialog(page).getByText("Only this question goes out, to Crossref.").waitFor();
      await page.keyboard.press("ArrowLeft");
      await dialog(page).getByRole("textbox", { name: "Search words" }).fill("invented works");
      await dialog(page).getByRole("textbox", { name: "From year" }).fill("2020");
      await dialog(page).getByRole("button", { name: "Look how many" }).click();
      await dialog(page).getByText("OpenAlex has 5 papers for this.").waitFor();
      await dialog(page).getByRole("button", { name: "Get up to 1,000 papers" }).click();
      await dialog(page).getByText("asks to come back in 8 hours").waitFor();
      await dialog(page).getByText("What came is here: 4 of 5 records.").waitFor();
      tired = false;
      await dialog(page).getByRole("button", { name: "Get the rest" }).click();
      await dialog(page).getByText("5 entries read from 2 files.").waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await dialog(page).getByRole("button", { name: "See the map" }).click();
      expect((await mapDrawn(page)).nodes).toBe(PEOPLE.length);
      expect(await page.getByRole("banner").textContent()).toContain(
        "invented works (OpenAlex, from 2020)",
      );
    });
  });

  test("pastes a list on a small screen, and reads which lines are nowhere", async () => {
    const phone = { viewport: { width: 390, height: 844 }, colorScheme: "dark" } as const;
    await explorer.visit(
      "?probe",
      async (page) => {
        await mapDrawn(page);
        await page.getByRole("button", { name: "Add papers" }).click();
        await dialog(page).getByRole("tab", { name: "From the web" }).click();
        await dialog(page).getByText("Look up a list", { exact: true }).click();
        const list = "10.5555/invented.1\nMaps of Nothing (2021)\nAn Essay That Nobody Wrote\n";
        await dialog(page).getByRole("textbox", { name: "One paper a line" }).fill(list);
        await dialog(page).getByRole("radio", { name: "New collection" }).click();
        await dialog(page).getByRole("textbox", { name: "Name" }).fill("My list");
        expect(await violationsOf(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
        await dialog(page).getByRole("button", { name: "Look up 3 lines" }).click();
        await dialog(page).getByText("2 of 3 lines were found.").waitFor();
        await dialog(page).getByRole("button", { name: "What was hard to read" }).click();
        await dialog(page).getByText("An Essay That Nobody Wrote").waitFor();
      },
      phone,
    );
  });
});

test("where the server may ask nothing, nothing of the web is offered", async () => {
  await offline.visit("?probe", async (page) => {
    await page.getByRole("button", { name: "Add papers" }).click();
    await dialog(page).getByRole("textbox", { name: "Or paste a list" }).waitFor();
    expect(await page.getByText("From the web").count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
  });
});
