// A programme chair with lists of people: who they are here, how they hang together on the map.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { countsOf, mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

const LIST = [
  "Levine, Sergey",
  "Y. Bengio",
  "Bernhard Schoelkopf, Some Institute",
  "Ermon Stefano",
  "Nobody Whatsoever-Unheard",
  "Sergey Levin",
  "sergey levine",
  "12345",
].join("\n");

/** Opens the page by its key and pastes a list of names. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel("Names", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Find these people" }).click();
}

/** Goes to another network, also to one that stands in the menu of further ones. */
async function switchTo(page: Page, name: string): Promise<void> {
  const plain = page.getByRole("radiogroup", { name: "Network" }).getByText(name, { exact: true });
  if ((await plain.count()) > 0) return plain.click();
  await page.getByRole("button", { name: "More networks" }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${name}`) }).click();
}

describe("a list of people", () => {
  test("is found, and shown alone or with who connects it", async () => {
    await explorer.visit("?probe", async (page) => {
      await mapDrawn(page);
      await page.getByRole("button", { name: "Tools" }).click();
      await page.getByRole("menuitem", { name: /^People from a list/ }).click();
      await page.waitForURL(/people=map/);
      await paste(page, LIST);
      await page.getByText("6 names: 4 found in this collection, 2 not here.").waitFor();
      await page.getByText("2 lines passed over").waitFor();
      const rows = page.getByRole("list", { name: "Names of the list" });
      await rows.getByText("Nobody of this name in this collection.").first().waitFor();
      await rows.getByText("given and family name the other way round").waitFor();
      expect(await violationsOf(page)).toEqual([]);
      // A name that looks alike can be taken.
      await rows.getByRole("button", { name: /^Sergey Levine \(16 papers\)/ }).click();
      await page.getByText("6 names: 5 found in this collection, 1 not here.").waitFor();

      // A team is tagged as it is.
      await page.getByRole("button", { name: "Tag these 4…" }).click();
      const box = page.getByRole("dialog", { name: "Add a tag" });
      await box.getByText("4 authors").waitFor();
      await box.getByRole("combobox", { name: "Tag" }).fill("Our team");
      await page.keyboard.press("Enter");
      await page.getByText("Tagged 4 authors as “Our team”").waitFor();

      await page.getByRole("button", { name: "Show only these 4" }).click();
      await page.waitForURL(/only=/);
      await page.waitForFunction(() => window.__asterism?.counts().nodes === 4);
      expect(page.url()).not.toContain("people=");

      // On other maps they go on to be meant, by their papers; back again, they are as they were.
      const chosen = new URL(page.url()).searchParams.get("only");
      const words = page.getByRole("group", { name: "What the map shows, in words" });
      await words.getByText(/^Only .* and /).waitFor();
      for (const [network, kind] of [
        ["Topics", "keywords"],
        ["Venues", "venues"],
      ] as const) {
        await switchTo(page, network);
        await page.waitForURL(new RegExp(`network=${kind}`));
        await words.getByText(/^papers by .*Bengio/).waitFor();
        expect(new URL(page.url()).searchParams.get("only")).toBe(chosen);
      }
      await switchTo(page, "Co-authors");
      await page.waitForFunction(() => window.__asterism?.counts().nodes === 4);
      expect(new URL(page.url()).searchParams.get("only")).toBe(chosen);

      // The list is still there.
      await page.keyboard.press("p");
      await page.getByRole("button", { name: "With the few who connect them" }).click();
      await page.getByText(/more connects? them/).waitFor();
      await mapDrawn(page);
      await page.waitForFunction(() => (window.__asterism?.counts().nodes ?? 0) > 4);
      expect((await countsOf(page)).nodes).toBeLessThan(60);
    });
  });

  test("is called by name on a map of their papers' topics, and taken away there", async () => {
    await explorer.visit(
      "?probe&network=keywords&base=everything&only=author:yoshua-bengio",
      async (page) => {
        await mapDrawn(page);
        const words = page.getByRole("group", { name: "What the map shows, in words" });
        await words.getByText("papers by Yoshua Bengio").waitFor();
        const few = (await countsOf(page)).nodes;
        await page.getByRole("button", { name: "Drop “papers by Yoshua Bengio”" }).click();
        await page.waitForFunction((n) => (window.__asterism?.counts().nodes ?? 0) > n, few);
      },
    );
  });

  test("opens a person's page from the list and finds the list again; on a phone, in the dark", async () => {
    await explorer.visit(
      "?probe&people=map",
      async (page) => {
        await paste(page, LIST);
        await page.getByText("6 names:", { exact: false }).waitFor();
        expect(await violationsOf(page)).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(390);
        await page.getByRole("link", { name: "Yoshua Bengio" }).click();
        await page.waitForURL(/select=author:yoshua-bengio/);
        await page.goBack();
        await page.waitForURL(/people=map/);
        await page.getByText("6 names:", { exact: false }).waitFor();
      },
      { viewport: { width: 390, height: 780 }, colorScheme: "dark" },
    );
  });
});

const SUBMISSIONS = [
  "17. Learning to walk on moss; Sergey Levine, Pieter Abbeel",
  "18. A theory of moss; Yoshua Bengio",
  "a line without anybody",
].join("\n");

describe("a programme chair", () => {
  test("finds who of the reviewers is in conflict, looks at the papers, and saves a table", async () => {
    await explorer.visit("?probe&people=conflicts", async (page) => {
      await page.getByLabel("Submissions and their authors").fill(SUBMISSIONS);
      await page
        .getByLabel("Reviewers", { exact: true })
        .fill("Levine, S.\nAnirudh Goyal\nNobody Atall");
      // Looking the names up first is possible, but no condition.
      await page.getByRole("button", { name: "Check the names" }).click();
      await page.getByText("3 names: 2 found in this collection, 1 not here.").waitFor();
      await page.getByRole("button", { name: "Find conflicts" }).click();
      await page.getByText(/of 6 pairs of a submission and a reviewer are in conflict/).waitFor();
      await page.getByText("1 line could not be read").waitFor();
      await page.getByText(/It knows nothing of 1 of 3 reviewers \(Nobody Atall\)\./).waitFor();
      const rows = page.getByRole("list", { name: "Conflicts found" });
      await rows.getByText("is an author", { exact: true }).first().waitFor();
      await rows.getByText("Anirudh Goyal").first().click();
      await rows.getByRole("link").first().waitFor();
      expect(await violationsOf(page)).toEqual([]);
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: "List as CSV" }).click();
      expect((await saving).suggestedFilename()).toBe("conflicts.csv");
      await rows.getByRole("link").first().click();
      await page.waitForURL(/select=paper:/);
      expect(page.url()).not.toContain("people=");
      await page.goBack();
      await page.getByText(/of 6 pairs/).waitFor();
      // A list of reviewers is no question for reviewers yet.
      await page.getByText("Find reviewers").click();
      await page.getByLabel("Title").waitFor();
      expect(await page.getByRole("alert").count()).toBe(0);
    });
  });

  test("scans the conflicts as a matrix, by mouse and by keys, and saves it", async () => {
    await explorer.visit("?probe&people=conflicts", async (page) => {
      await page.getByText("Name the reviewers above first.").waitFor({ state: "hidden" });
      await page.getByLabel("Submissions and their authors").fill(SUBMISSIONS);
      await page.getByText("Name the reviewers above first.").waitFor();
      await page
        .getByLabel("Reviewers", { exact: true })
        .fill("Anirudh Goyal\nLevine, S.\nNobody Atall");
      await page.getByRole("button", { name: "Find conflicts" }).click();
      await page.getByText("Matrix", { exact: true }).click();
      const matrix = page.getByRole("region", { name: "Matrix of conflicts" });
      const columns = matrix.getByRole("columnheader");
      // Submission, its sum, and the two in conflict.
      expect(await columns.count()).toBe(4);
      const own = matrix.getByRole("button", { name: /^is an author/ });
      await own.click();
      const why = page.getByRole("list", { name: "Why these two" });
      await why.getByText("17. Learning to walk on moss").first().waitFor();
      expect(await violationsOf(page)).toEqual([]);
      // The other conflict is in another line: along the row there is none.
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowLeft");
      const focused = await page.evaluate(() => document.activeElement?.textContent);
      expect(["A", "J"]).toContain(focused);
      await page.getByLabel("Also those without a conflict").check();
      expect(await columns.count()).toBe(5);
      await columns.filter({ hasText: "Nobody Atall" }).waitFor();
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: "Matrix as CSV" }).click();
      expect((await saving).suggestedFilename()).toBe("conflict matrix.csv");
    });
  });

  test("finds reviewers close in topic, without those in conflict; on a phone, in the dark", async () => {
    await explorer.visit(
      "?probe&people=reviewers",
      async (page) => {
        await page
          .getByRole("textbox", { name: "Title", exact: true })
          .fill("Offline reinforcement learning for robots");
        await page
          .getByRole("textbox", { name: "Keywords", exact: true })
          .fill("reinforcement learning, offline data");
        await page.getByRole("textbox", { name: "Authors", exact: true }).fill("Sergey Levine");
        await page.getByRole("button", { name: "Suggest reviewers" }).click();
        const list = page.getByRole("list", { name: "Suggested reviewers" });
        await list.getByRole("listitem").first().waitFor();
        expect(await list.getByRole("listitem").count()).toBe(20);
        expect(await list.getByText("Sergey Levine", { exact: true }).count()).toBe(0);
        await page.getByText(/Conflicts were looked for with Sergey Levine\./).waitFor();
        const saving = page.waitForEvent("download");
        await page.getByRole("button", { name: "List as CSV" }).click();
        expect((await saving).suggestedFilename()).toBe("reviewers.csv");
        await page.getByText(/people left out/).click();
        await page.getByText("joint paper", { exact: true }).first().waitFor();
        expect(await violationsOf(page)).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(390);
        // A paper of the collection stands for itself.
        await page.getByText("A paper of this collection", { exact: true }).click();
        await page.getByRole("combobox", { name: "Paper", exact: true }).fill("noise or signal");
        await page.getByRole("option", { name: /^Noise or Signal/ }).click();
        await page.getByRole("button", { name: "Suggest reviewers" }).click();
        await list
          .getByText(/background|image/)
          .first()
          .waitFor();
      },
      { viewport: { width: 390, height: 780 }, colorScheme: "dark" },
    );
  });

  test.each([1280, 390])(
    "shares several submissions out among reviewers, and saves the table; at %i pixels",
    async (width) => {
      await explorer.visit(
        "?probe&people=reviewers",
        async (page) => {
          await page.getByText("Several at once", { exact: true }).click();
          await page.getByText("Paste the submissions above first.").waitFor();
          await page
            .getByLabel("Submissions and their authors")
            .fill(
              "17. Offline reinforcement learning; Sergey Levine\n18. Graph neural networks; Yoshua Bengio",
            );
          await page.getByLabel("Reviewers each").fill("2");
          await page.getByLabel("At most per person").fill("1");
          await page.getByRole("button", { name: "Suggest reviewers" }).click();
          await page.getByText("4 of 4 reviews for 2 submissions given to 4 people.").waitFor();
          const table = page.getByRole("region", { name: "Submissions and reviewers" });
          await table.getByText("Offline reinforcement learning").waitFor();
          await table.getByText("joint paper").first().waitFor();
          expect(await violationsOf(page)).toEqual([]);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide).toBeLessThanOrEqual(width);
          const saving = page.waitForEvent("download");
          await page.getByRole("button", { name: "Table as CSV" }).click();
          expect((await saving).suggestedFilename()).toBe("reviewers.csv");
        },
        { viewport: { width, height: 800 } },
      );
    },
  );
});
