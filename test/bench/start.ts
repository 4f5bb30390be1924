// From five files to a served map, as a person meets it: a new data folder, the built server, the
// clock from the start of the process to the last byte of the map.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../../server/setup/ensure.mjs";
import { seedFiles } from "./bench-corpora.ts";

const RUNS = 3;

export async function measureStart(): Promise<void> {
  const files = seedFiles();
  if (files.length === 0) return;
  ensureBuilt();
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run++) seconds.push(await oneStart(files));
  const shown = seconds.map((value) => value.toFixed(2)).join(", ");
  console.log(`\nfive files to a served map: ${shown} s`);
}

async function oneStart(files: readonly string[]): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), "asterism-bench-"));
  const started = performance.now();
  const args = [
    "server/launch.mjs",
    "serve",
    ...files,
    "--port",
    "0",
    "--data",
    join(data, "data"),
  ];
  const server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise((done) => server.on("close", done));
  try {
    const address = await new Promise<string>((done, reject) => {
      server.stdout.once("data", (chunk) => {
        done(String(chunk).trim());
      });
      server.on("error", reject);
    });
    const list = await fetch(`${address}/api/corpora`);
    const { corpora } = (await list.json()) as { corpora: { id: string }[] };
    const map = await fetch(`${address}/api/corpora/${corpora[0]!.id}/networks/coauthorship`);
    await map.arrayBuffer();
    return (performance.now() - started) / 1000;
  } finally {
    server.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}
