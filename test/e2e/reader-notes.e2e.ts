// On the page of a paper: what its reader noted of the lines that it was read from.
import { afterAll, beforeAll, expect, test } from "vitest";
import "../../client/map/probe.ts";
import { violationsOf } from "../support/axe.ts";
import { mapDrawn, openExplorer, type Explorer } from "../support/explorer.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await openExplorer([]);
});

afterAll(() => explorer.close());

interface Source {
  readonly file: string;
  readonly line: number;
}

test("a doubtful reading is told on the page of the paper, with its line", async () => {
  await explorer.visit("?probe", async (page) => {
    await mapDrawn(page);
    const found = await page.evaluate(async () => {
      const get = async (path: string): Promise<unknown> => (await fetch(`/api/${path}`)).json();
      const { corpora } = (await get("corpora")) as { corpora: [{ id: string }] };
      const at = `corpora/${corpora[0].id}`;
      const { items } = (await get(`${at}/issues?severity=doubt`)) as {
        items: (Source & { message: string })[];
      };
      const papers: { id: string; sources: Source[] }[] = [];
      let next: string | null = null;
      do {
        const from: string = next === null ? "" : `&next=${next}`;
        const part = (await get(`${at}/papers?limit=200${from}`)) as {
          items: typeof papers;
          next: string | null;
        };
        papers.push(...part.items);
        ({ next } = part);
      } while (next !== null);
      const [issue] = items;
      const before = papers
        .flatMap(({ id, sources }) => sources.map((source) => ({ id, ...source })))
        .filter(({ file, line }) => file === issue?.file && line <= issue.line)
        .sort((a, b) => b.line - a.line);
      return { issue, id: before[0]?.id ?? null };
    });
    expect(found.id).not.toBeNull();
    await page.goto(`${page.url()}&select=${encodeURIComponent(found.id!)}`);
    const notes = page.getByRole("list", { name: "What the reader noted" });
    await notes.getByText(`Line ${found.issue!.line}:`).first().waitFor();
    await notes.getByText("to check").first().waitFor();
    expect(await notes.innerText()).toContain(found.issue!.message);
    expect(await violationsOf(page)).toEqual([]);
  });
});
