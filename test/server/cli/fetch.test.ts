// fetch as a process: its help, and what is called wrongly, all without asking anybody.
import { describe, expect, test } from "vitest";
import { openalexPage } from "../../support/invented-works.ts";
import { localService } from "../../support/local-service.ts";
import { runCli } from "../../support/run-cli.ts";
import { runFetch } from "../../support/run-fetch.ts";
import { SERVICES } from "../../../server/fetch/services.ts";

describe("fetch", () => {
  test("explains itself with every source and examples", async () => {
    const { code, stdout } = await runCli(["fetch", "--help"]);
    expect(code).toBe(0);
    for (const name of ["openalex", "crossref", "arxiv", "semantic-scholar", "openreview", "dblp"])
      expect(stdout).toMatch(new RegExp(`^  ${name} +\\S`, "m"));
    expect(stdout).toContain('asterism fetch openalex "graph neural networks" --years 2020:');
  });

  test("a wrong call ends with 2 and one line", async () => {
    const { code, stdout, stderr } = await runCli(["fetch", "openalex", "x", "--years", "soon"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain('asterism: --years is "soon"; it must be years such as');
  });

  test.each([
    [["nowhere", "x"], 2],
    [["openalex"], 2],
    [["crossref"], 2],
    [["arxiv", "?!"], 2],
    [["dblp", "Ada", "--author", "12/3456"], 2],
    [["dblp", "--author", "https://evil.example/12/3456"], 2],
    [["dblp", "--author", "../3456"], 2],
    [["crossref", "x", "--author", "A1"], 2],
    [["openalex", "x", "--limit", "0"], 2],
    [["openalex", "x", "--mail", "ada\r\nx: y@example.org"], 2],
    [["openalex", "x", "--resume"], 2],
    [["openalex", "x", "--key-file", "no-such-file"], 1],
  ])("%j asks nobody", async (args, code) => {
    // Port 9 answers nothing: whoever asked would be told of a broken connection instead.
    const origins = Object.fromEntries(
      Object.keys(SERVICES).map((name) => [name, "http://127.0.0.1:9"]),
    );
    const run = await runFetch(args, { origins });
    expect(run.code).toBe(code);
    expect(run.words).not.toContain("could not be reached");
  });

  test("all services are asked over https", () => {
    for (const { origin } of Object.values(SERVICES))
      expect(new URL(origin)).toMatchObject({ protocol: "https:", pathname: "/", port: "" });
  });

  test("writes to standard output where no file is named", async () => {
    const { origin } = await localService((_, before) =>
      before === 0 ? openalexPage([1], 2, "b") : openalexPage([2], 2, null),
    );
    let out = "";
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (chunk: unknown, encoding?: unknown, done?: () => void) => {
      out += String(chunk);
      (typeof encoding === "function" ? (encoding as () => void) : done)?.();
      return true;
    };
    try {
      await runFetch(["openalex", "x"], { origins: { openalex: origin } });
    } finally {
      process.stdout.write = write;
    }
    expect(out.trimEnd().split("\n")).toHaveLength(2);
  });
});
