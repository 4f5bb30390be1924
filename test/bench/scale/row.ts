// One line of the table: a step of ours or of a peer, on one corpus.

export interface ScaleRow {
  readonly corpus: string;
  readonly program: string;
  readonly step: string;
  /** Seconds by the clock, and of the processors (others may be at work); null where another process works. */
  readonly seconds: number;
  readonly processor: number | null;
  /** Highest resident memory of the process so far, MB (10⁶ bytes). */
  readonly peakMegabytes: number;
  readonly nodes: number;
  readonly links: number;
  /** What came out, in words. */
  readonly answer: string;
  /** Whether its work has a bound, whatever the corpus: then nothing grows. */
  readonly isBounded?: true;
}

type What = Pick<ScaleRow, "corpus" | "program" | "step" | "isBounded">;
/** What came of a step, looked at behind it. */
type Outcome = Pick<ScaleRow, "nodes" | "links" | "answer">;

/** Times a step of work, then looks at what came of it, and prints its row as a line of JSON. */
export function measured<T>(what: What, work: () => T, look: (found: T) => Outcome): T {
  const stop = startClock(what);
  const found = work();
  stop()(look(found));
  return found;
}

/** Prints a row. */
export function printRow(row: ScaleRow): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

function startClock(what: What): () => (outcome: Outcome) => void {
  const before = process.cpuUsage();
  const started = performance.now();
  return () => {
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(before);
    const peakMegabytes = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
    const processor = (user + system) / 1e6;
    return (outcome) => {
      printRow({ ...what, seconds, processor, peakMegabytes, ...outcome });
    };
  };
}

/** The outcome of communities in words. */
export function communitiesInWords(modularity: number, count: number): string {
  return `modularity ${modularity.toFixed(4)}, ${count} communities`;
}
