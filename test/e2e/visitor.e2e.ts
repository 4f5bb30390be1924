// Who only looks around: sees all, is offered nothing that would be refused, signs in, signs out. In a
// real browser, under the policy that lets no script in but the explorer's own.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { explorerAt, mapDrawn, type Explorer } from "../support/explorer.ts";
import { BUILT, serve, type Served } from "../support/served.ts";

const TOKEN = "a-token-of-the-tests-0123";
let folder: string;
let open: Served;
let closed: Served;
let explorer: Explorer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "asterism-visitor-"));
  const token = join(folder, "token");
  writeFileSync(token, TOKEN);
  const list = "test/fixtures/cli/table.md";
  const start = (data: string, ...args: string[]) =>
    serve(BUILT, [list, "--data", join(folder, data), "--token", token, ...args]);
  open = await start("open", "--read-only");
  closed = await start("closed");
  explorer = await explorerAt(open.address);
});
afterAll(async () => {
  await explorer.close();
  await Promise.all([open.stop(), closed.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const LOCK = "Only for looking around: sign in to change something";

async function signIn(page: Page): Promise<void> {
  await page.getByLabel("The token of this server").fill(TOKEN);
  await button(page, "Sign in").click();
}

test("a visitor looks around; signed in, he may change something; signed out, not", async () => {
  await explorer.visit("?probe", async (page) => {
    await button(page, LOCK).waitFor();
    await mapDrawn(page);
    expect(await button(page, "Add papers").count()).toBe(0);
    await page.getByRole("combobox", { name: /search/iu }).fill("Ada");
    await page
      .getByRole("option", { name: /Ada Berg/u })
      .first()
      .click();
    await page.getByRole("heading", { name: "Ada Berg" }).waitFor();
    expect(await button(page, "Correct").count()).toBe(0);
    // A key and a paste that would change something say so, and open nothing.
    const told = page.getByText(/needs the right to change something/u);
    await page.keyboard.press("t");
    await told.waitFor();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "A list; Ada Berg");
      document.body.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await told.waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    const before = page.url();
    await button(page, LOCK).click();
    await signIn(page);
    await button(page, "Add papers").waitFor();
    // Back at the view that was left.
    expect(new URL(page.url()).search).toBe(new URL(before).search);
    await button(page, "Correct").waitFor();
    await button(page, "Sign out").click();
    await button(page, LOCK).waitFor();
    expect(await button(page, "Add papers").count()).toBe(0);
  });
});

test("where nothing is open, the explorer leads to the sign-in and back to the view", async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") refused.push(message.text());
    });
    await page.goto(`${closed.address}/?probe&network=keywords`);
    await page.waitForURL(/\/login\?to=/u);
    // The refusals that led here are told; a policy that was broken would be too.
    expect(refused.filter((words) => !words.includes("401"))).toEqual([]);
    await page.getByLabel("The token of this server").fill("not this one at all");
    await button(page, "Sign in").click();
    await page.getByRole("alert").waitFor();
    await signIn(page);
    await mapDrawn(page);
    expect(page.url()).toContain("network=keywords");
    // No script reads the cookie.
    expect(await page.evaluate(() => document.cookie)).toBe("");
    expect((await page.context().cookies())[0]).toMatchObject({
      httpOnly: true,
      sameSite: "Strict",
    });
  } finally {
    await browser.close();
  }
});
