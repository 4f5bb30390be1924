// serve as a process: what it maps, what it prints, and the one clear line when it cannot start.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { CorpusEntry } from "../../../graph/index.ts";
import { runCli } from "../../support/run-cli.ts";
import { FROM_SOURCES, serve, type Served } from "../../support/served.ts";

const folder = mkdtempSync(join(tmpdir(), "asterism-serve-"));
const TABLE = "test/fixtures/cli/table.md";
const LIBRARY = "test/fixtures/cli/library.bib";

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const start = (...args: string[]): Promise<Served> => serve(FROM_SOURCES, args);

async function corporaOf({ address }: Served): Promise<readonly CorpusEntry[]> {
  const answer = await fetch(`${address}/api/corpora`);
  return ((await answer.json()) as { corpora: CorpusEntry[] }).corpora;
}

describe("serve", () => {
  test("maps the files it is given, and finds them again without reading", async () => {
    const data = join(folder, "files");
    const first = await start(TABLE, LIBRARY, "--data", data);
    expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const [corpus, ...others] = await corporaOf(first);
    expect(others).toEqual([]);
    expect(corpus).toMatchObject({ name: "table.md and 1 more", counts: { papers: 5 } });
    const map = await fetch(`${first.address}/api/corpora/${corpus!.id}/networks/coauthorship`);
    expect(map.status).toBe(200);
    // The same options, the same bytes, by whichever road.
    const path = `${first.address}/api/corpora/${corpus!.id}/networks/knowledge/export`;
    const exported = await fetch(`${path}?format=gexf&base=everything`);
    const args = ["--network", "knowledge", "--format", "gexf"];
    expect(await exported.text()).toBe((await runCli(["export", TABLE, LIBRARY, ...args])).stdout);
    const end = await first.stop();
    expect(end.code).toBe(0);
    expect(end.words).toContain("table.md: 3 records (markdown-table)");

    const second = await start(TABLE, LIBRARY, "--data", data);
    expect(await corporaOf(second)).toEqual([corpus]);
    expect((await second.stop()).words).not.toContain("Reading table.md");
  });

  test("opens the sample when there is nothing else", async () => {
    const data = join(folder, "sample");
    const first = await start("--data", data);
    const [sample, ...others] = await corporaOf(first);
    expect(others).toEqual([]);
    expect(sample).toMatchObject({
      name: "Sample: machine-learning papers",
      counts: { papers: 1047 },
    });
    const at = `${first.address}/api/corpora/${sample!.id}`;
    expect((await fetch(at, { method: "DELETE" })).ok).toBe(true);
    await first.stop();
    // Who deleted it does not want it back.
    const second = await start("--data", data);
    expect(await corporaOf(second)).toEqual([]);
    expect((await second.stop()).words).not.toContain("Reading");
  });

  test("a taken port is one line, before anything is made", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const { port } = other.address() as AddressInfo;
    const data = join(folder, "port");
    const { code, stdout, stderr } = await runCli([
      "serve",
      TABLE,
      "--port",
      String(port),
      "--data",
      data,
    ]);
    other.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      `asterism: Port ${port} is taken. Choose another one with --port, or stop the program that uses it.\n`,
    );
    expect(existsSync(data)).toBe(false);
  });

  test("a port that another Asterism has is named as such", async () => {
    const first = await start(TABLE, "--data", join(folder, "twice"));
    const { port } = new URL(first.address);
    const { code, stderr } = await runCli(["serve", TABLE, "--port", port]);
    await first.stop();
    expect(code).toBe(1);
    expect(stderr).toBe(
      `asterism: Asterism is running at ${first.address} already. Open that, or start another with --port and --data of its own.\n`,
    );
  });

  test("a missing file is one line, before anything is made", async () => {
    const { code, stderr } = await runCli(["serve", "absent.md", "--data", join(folder, "none")]);
    expect(code).toBe(1);
    expect(stderr).toBe(
      "asterism: Cannot read absent.md: there is no such file; check the name.\n",
    );
  });

  test("a data folder that is none is one line", async () => {
    const file = join(folder, "not-a-folder");
    writeFileSync(file, "");
    const { code, stderr } = await runCli(["serve", TABLE, "--data", file]);
    expect(code).toBe(1);
    expect(lastLine(stderr)).toMatch(/^asterism: .*not-a-folder.* --data/);
  });

  test("a data folder in use is one line that says by whom", async () => {
    const data = join(folder, "shared");
    const first = await start(TABLE, "--data", data);
    const { code, stderr } = await runCli(["serve", TABLE, "--port", "0", "--data", data]);
    await first.stop();
    expect(code).toBe(1);
    expect(lastLine(stderr)).toMatch(/^asterism: .*process \d+/);
  });

  test("files of no known layout end it, with what was tried", async () => {
    const args = [
      "serve",
      "test/fixtures/cli/essay.txt",
      "--port",
      "0",
      "--data",
      join(folder, "essay"),
    ];
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(lastLine(stderr)).toMatch(/^asterism: essay\.txt: .*bibtex/);
  });
});

function lastLine(text: string): string {
  return text.trimEnd().split("\n").at(-1) ?? "";
}
