// One line of the table: a step of ours or of a peer, on one corpus.

export interface ScaleRow {
  readonly corpus: string;
  readonly program: string;
  readonly step: "network" | "communities" | "layout";
  /** Seconds by the clock, and of the processors: others may be at work. */
  readonly seconds: number;
  readonly processor: number;
  /** Highest resident memory of the process so far, MB (10⁶ bytes). */
  readonly peakMegabytes: number;
  readonly nodes: number;
  readonly links: number;
  /** What came out, in words. */
  readonly answer: string;
}

/** Times a step of work, then looks at what came of it, and prints its row as a line of JSON. */
export function measured<T>(
  { corpus, program, step }: Pick<ScaleRow, "corpus" | "program" | "step">,
  work: () => T,
  look: (found: T) => Pick<ScaleRow, "nodes" | "links" | "answer">,
): T {
  const before = process.cpuUsage();
  const started = performance.now();
  const found = work();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const peakMegabytes = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
  const processor = (user + system) / 1e6;
  const row = { corpus, program, step, seconds, processor, peakMegabytes, ...look(found) };
  process.stdout.write(`${JSON.stringify(row satisfies ScaleRow)}\n`);
  return found;
}

/** The outcome of communities in words. */
export function communitiesInWords(modularity: number, count: number): string {
  return `modularity ${modularity.toFixed(4)}, ${count} communities`;
}
