// From the start of a server to the first picture of a corpus that it keeps: what the explorer asks for
// first, asked as the explorer does. Cold: nothing that was computed before is there. Warm: it is.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { BUILT, serve } from "../../support/served.ts";
import type { ScaleRow } from "./row.ts";

/** Of a larger network the explorer asks for the outline. */
const MOST = 30_000;
const WARM_STARTS = 3;

type Picture = Pick<ScaleRow, "seconds" | "peakMegabytes" | "answer">;

/** A cold start, and the median of some warm ones. `peakOf`: memory of a process so far, MB. */
export async function firstPictures(
  dataDir: string,
  id: string,
  peakOf: (pid: number) => number,
): Promise<(Picture & Pick<ScaleRow, "step">)[]> {
  rmSync(join(dataDir, "computed"), { recursive: true, force: true });
  const cold = await start(dataDir, id, peakOf);
  const warm = [];
  for (let n = 0; n < WARM_STARTS; n++) warm.push(await start(dataDir, id, peakOf));
  const median = warm.sort((a, b) => a.seconds - b.seconds)[WARM_STARTS >> 1]!;
  return [
    { step: "picture, cold", ...cold },
    { step: "picture, warm", ...median },
  ];
}

async function start(
  dataDir: string,
  id: string,
  peakOf: (pid: number) => number,
): Promise<Picture> {
  const started = performance.now();
  const server = await serve(BUILT, ["--data", dataDir]);
  try {
    const ready = (performance.now() - started) / 1000;
    const get = async (path: string): Promise<number> => {
      const answer = await fetch(`${server.address}/api/corpora${path}`);
      if (!answer.ok) throw new Error(`${answer.status} of ${path}`);
      return (await answer.arrayBuffer()).byteLength;
    };
    await get("");
    const [bytes] = await Promise.all([
      get(`/${id}/networks/coauthorship?most=${MOST}`),
      get(`/${id}`),
      get(`/${id}/decisions`),
    ]);
    const seconds = (performance.now() - started) / 1000;
    const peakMegabytes = peakOf(server.pid);
    return {
      seconds,
      peakMegabytes,
      answer: `listening after ${ready.toFixed(2)} s, ${bytes} bytes`,
    };
  } finally {
    // What was computed is kept before it ends.
    await server.stop();
  }
}
