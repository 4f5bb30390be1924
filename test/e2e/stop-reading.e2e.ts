// How a file reads, stopped while it is being read; and a list of many files.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openExplorer, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

const fileOf = (name: string) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(`@article{a, title={On ${name}}, author={Pell, Ada}, year={2020}}`),
});

test("a file that is being read can be let be, and looked at again", async () => {
  await explorer.visit("", async (page) => {
    let held = true;
    await page.route("**/api/previews", async (route) => {
      if (held) await new Promise((resolve) => setTimeout(resolve, 20_000));
      else await route.continue();
    });
    await page.getByRole("button", { name: "Add papers" }).first().click();
    await page.getByLabel("Files to import").setInputFiles([fileOf("reeds.bib")]);
    await page.getByRole("button", { name: "Stop reading reeds.bib" }).click();
    await page.getByRole("button", { name: "Look: how reeds.bib reads" }).waitFor();
    held = false;
    await page.getByRole("button", { name: "Look: how reeds.bib reads" }).click();
    await page.getByRole("region", { name: "How reeds.bib reads" }).waitFor();
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });
});

test("of many files the list is seen first", async () => {
  await explorer.visit("", async (page) => {
    await page.getByRole("button", { name: "Add papers" }).first().click();
    const names = ["a.bib", "b.bib", "c.bib", "d.bib"];
    await page.getByLabel("Files to import").setInputFiles(names.map(fileOf));
    await page.getByRole("button", { name: "Look: how d.bib reads" }).waitFor();
    expect(await page.getByRole("button", { name: /^Look: how/ }).count()).toBe(4);
    expect(await page.getByRole("button", { name: /^Hide: how/ }).count()).toBe(0);
  });
});
