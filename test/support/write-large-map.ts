// Writes a large map in text formats, as the command line does (into a file) and as the server does
// (measured, then taken in pieces), and prints a line of JSON for each. A process of its own, so that
// its memory can be limited: `write-large-map.ts NODES FORMAT…`.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MAP_FILE_FORMATS, type MapFileFormat } from "../../graph/index.ts";
import { writeOut } from "../../server/cli/output.ts";
import { measure } from "../../server/jobs/content.ts";
import { writeMapFile } from "../../server/map-files.ts";
import { largeMap } from "./large-map.ts";
import { corpusOf } from "./tiny-corpus.ts";

export interface LargeFile {
  readonly format: MapFileFormat;
  /** Bytes of the file, written and measured. */
  readonly written: number;
  readonly measured: number;
  readonly seconds: number;
  /** Most memory the process has had so far, bytes. */
  readonly peak: number;
}

const [nodes, ...names] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "asterism-large-"));
const read = { map: largeMap(Number(nodes)), corpus: corpusOf([]) };
try {
  for (const format of MAP_FILE_FORMATS.filter((known) => names.includes(known))) {
    const chunks = () => writeMapFile(format, read, { title: null, picture: {} });
    const file = join(folder, format);
    const started = performance.now();
    await writeOut(await chunks(), file);
    const seconds = (performance.now() - started) / 1000;
    const { length } = measure(await chunks());
    const line: LargeFile = {
      format,
      written: statSync(file).size,
      measured: length,
      seconds,
      peak: process.resourceUsage().maxRSS * 1024,
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
    rmSync(file);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
