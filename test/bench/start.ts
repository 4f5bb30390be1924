// From five files to a served map, as a person meets it: a new data folder, the built server, the
// clock from the start of the process to the last byte of the map.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../../server/setup/ensure.mjs";
import { BUILT, serve } from "../support/served.ts";
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
  const server = await serve(BUILT, [...files, "--data", join(data, "data")]);
  try {
    const list = await fetch(`${server.address}/api/corpora`);
    const { corpora } = (await list.json()) as { corpora: { id: string }[] };
    const map = await fetch(
      `${server.address}/api/corpora/${corpora[0]!.id}/networks/coauthorship`,
    );
    await map.arrayBuffer();
    return (performance.now() - started) / 1000;
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
