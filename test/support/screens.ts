// Every screen and dialog of the explorer: the address it is at, and the steps that lead to it.
import type { Page } from "playwright-core";

export interface Screen {
  readonly name: string;
  /** The query part of its address, without "?probe". */
  readonly at: string;
  /** From the address to the screen, until all of it is there. */
  readonly steps: (page: Page) => Promise<unknown>;
}

const AUTHOR = "author:sergey-levine";
const OTHER = "author:chelsea-finn";
const SPLITTABLE = "author:michael-zhang";
const PAPER = "paper:deepaveragers-offline-reinforcement-learning-by-solving-1e52bd92";

const LIST = `1. Knots in Rivers. Ada Lind, Bo Chen. Fjord 2019.
2. Slow Gardens. Bo Chen, Cy Moreau. Fjord 2019.
3. Maps of Nothing. Cy Moreau, Dora Vance. Fjord 2020.
4. Paper Boats. Ada Lind, Dora Vance. Fjord 2020.
`;

const dialog = (page: Page) => page.getByRole("dialog");
const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const details = (page: Page) => inspector(page).getByRole("region", { name: "Details" });

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).click();

async function menu(page: Page, opener: string | RegExp, item: string | RegExp): Promise<void> {
  await button(page, opener);
  await page.getByRole("menuitem", { name: item }).click();
}

const nothing = () => Promise.resolve();
const inspected = (page: Page) => details(page).getByText(/\w/).first().waitFor();
const full = (page: Page) => dialog(page).getByRole("heading", { level: 3 }).first().waitFor();
const listed = (page: Page) =>
  page.getByRole("region", { name: "Table and trends" }).getByRole("tabpanel").waitFor();

/** The map, its panels and its menus. */
const MAP: readonly Screen[] = [
  { name: "co-authors, with the legend", at: "", steps: nothing },
  { name: "topics", at: "network=keywords", steps: nothing },
  { name: "knowledge graph", at: "network=knowledge", steps: nothing },
  { name: "a map with filters", at: "years=2016:2022&group=0", steps: (page) => press(page, "f") },
  { name: "steps", at: "group=0", steps: (page) => press(page, "h") },
  { name: "nothing collected", at: "", steps: (page) => press(page, "c") },
  { name: "how the map is drawn", at: "draw=hulls", steps: (page) => button(page, "View") },
  { name: "other networks", at: "", steps: (page) => button(page, /^More networks/) },
  { name: "collections", at: "", steps: (page) => button(page, /^Collection:/) },
  { name: "tools", at: "", steps: (page) => button(page, "Tools") },
  { name: "export", at: "", steps: (page) => button(page, "Export") },
  {
    name: "search",
    at: "",
    async steps(page) {
      await page.getByRole("combobox", { name: /^Search/ }).fill("learning");
      await page.getByRole("option").first().waitFor();
    },
  },
  { name: "a map with nothing left", at: "minPapers=900", steps: nothing },
];

/** Pages of what is selected, beside the map. */
const INSPECTOR: readonly Screen[] = [
  { name: "an author", at: `select=${AUTHOR}`, steps: inspected },
  { name: "a paper", at: `network=knowledge&select=${PAPER}`, steps: inspected },
  { name: "a venue", at: "network=knowledge&select=venue:iclr", steps: inspected },
  {
    name: "a keyword",
    at: "network=keywords&select=keyword:offline-reinforcement-learning",
    steps: inspected,
  },
  { name: "a link", at: `link=${OTHER}&link=${AUTHOR}`, steps: inspected },
  { name: "a group", at: "community=0", steps: inspected },
  { name: "all topics", at: "topic=all", steps: inspected },
  { name: "a topic", at: "topic=topic:reinforcement-learning", steps: inspected },
  { name: "a year", at: "year=2021,all,whole", steps: inspected },
  {
    name: "paths",
    at: `paths=${AUTHOR}&paths=author:yoshua-bengio`,
    steps: (page) => inspector(page).locator(".path-row").first().waitFor(),
  },
  { name: "paths, nobody chosen", at: "paths=&paths=", steps: inspected },
];

/** The lists below the map. */
const TABLE: readonly Screen[] = ["nodes", "links", "papers", "groups", "trends"].map((tab) => ({
  name: `table: ${tab}`,
  at: `table=${tab}`,
  steps: listed,
}));

/** Pages that fill the screen. */
const FULL: readonly Screen[] = [
  { name: "full page of an author", at: `page=${AUTHOR}`, steps: full },
  { name: "full page of a paper", at: `page=${PAPER}`, steps: full },
  { name: "full page of a venue", at: "page=venue:iclr", steps: full },
  { name: "full page of a topic", at: "page=topic:reinforcement-learning", steps: full },
  { name: "two side by side", at: `page=${AUTHOR}&beside=${OTHER}`, steps: full },
  {
    name: "who is who: questions",
    at: "who=questions",
    steps: (page) => page.getByRole("region", { name: "Evidence" }).waitFor(),
  },
  {
    name: "who is who: done",
    at: "who=done",
    steps: (page) => dialog(page).locator(".question-row").first().waitFor(),
  },
  { name: "who is who: decisions", at: "who=decisions", steps: nothing },
  {
    name: "people on the map",
    at: "people=map",
    async steps(page) {
      await dialog(page).getByRole("textbox").first().fill("Levine, S.\nNobody Atall");
      await button(page, "Find these people");
      await dialog(page)
        .getByText(/^2 names/)
        .waitFor();
    },
  },
  {
    name: "conflicts of interest",
    at: "people=conflicts",
    steps: (page) => page.getByLabel("Submissions and their authors").waitFor(),
  },
  {
    name: "finding reviewers",
    at: "people=reviewers",
    async steps(page) {
      const field = (name: string) => page.getByRole("textbox", { name, exact: true });
      await field("Title").fill("Offline reinforcement learning for robots");
      await page.getByRole("button", { name: "Suggest reviewers" }).click();
      await page.getByRole("list", { name: "Suggested reviewers" }).waitFor();
    },
  },
];

/** Dialogs over the map. */
const DIALOGS: readonly Screen[] = [
  { name: "help", at: "", steps: (page) => press(page, "?") },
  {
    name: "lines that were hard to read",
    at: "",
    async steps(page) {
      await menu(page, /^Collection:/, /hard to read/);
      await dialog(page).getByLabel("Loading issues").waitFor({ state: "detached" });
    },
  },
  { name: "share", at: "", steps: (page) => press(page, "s") },
  {
    name: "describe",
    at: "",
    async steps(page) {
      await page.keyboard.press("d");
      await dialog(page).getByLabel("A paragraph for your methods section").waitFor();
    },
  },
  {
    name: "a picture",
    at: "",
    async steps(page) {
      await menu(page, "Export", /^Picture/);
      await dialog(page).getByRole("radiogroup", { name: "Scale" }).waitFor();
    },
  },
  { name: "a tag", at: `select=${AUTHOR}`, steps: (page) => press(page, "t") },
  ...[/^Merge/, /^Split/, /^Rename/, /^Never/].map((what) => ({
    name: `correction ${String(what)}`,
    at: `select=${SPLITTABLE}`,
    async steps(page: Page) {
      await menu(page, "Correct", what);
      await dialog(page).waitFor();
    },
  })),
  {
    name: "adding a pasted list",
    at: "",
    async steps(page) {
      await button(page, "Add papers");
      await dialog(page).getByRole("textbox", { name: "Or paste a list" }).fill(LIST);
      await dialog(page).getByText("4 papers").first().waitFor();
    },
  },
];

/** Screens of a server that has no collection yet. */
export const EMPTY_SCREENS: readonly Screen[] = [
  {
    name: "start page",
    at: "",
    steps: (page) => page.getByRole("button", { name: "Explore the sample" }).waitFor(),
  },
  {
    name: "adding papers",
    at: "",
    async steps(page) {
      await button(page, "Add papers");
      await dialog(page).getByRole("textbox", { name: "Or paste a list" }).waitFor();
    },
  },
  {
    name: "papers from the web",
    at: "",
    async steps(page) {
      await button(page, "From the web");
      await dialog(page).getByRole("textbox").first().waitFor();
    },
  },
];

/** Screens of the sample, by where they stand. */
export const SCREENS: Readonly<Record<string, readonly Screen[]>> = {
  "the map": MAP,
  "pages beside the map": INSPECTOR,
  "lists below the map": TABLE,
  "full pages": FULL,
  dialogs: DIALOGS,
};

/** Presses a shortcut, and waits until what it opens is there. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForLoadState("networkidle");
}
