// Whether the time that something takes grows with the size of a text and no faster.
import type { Subject } from "./subject.ts";

/** How many times a text, or its longest line, is repeated. */
const TIMES = 6;
/** How much faster than the size the time may grow, and milliseconds that count for nothing. */
const MOST_FASTER = 3;
const TOO_SHORT = 40;
const LONGEST = 1_000_000;

/** What grows too fast, or null. Looks again where it seems so, for the machine may be busy. */
export async function growthOf(subject: Subject, text: string): Promise<string | null> {
  const before = await timeOf(subject, text, 3);
  for (const [what, larger] of enlarged(text)) {
    if (larger.length > LONGEST) continue;
    const most = TOO_SHORT + MOST_FASTER * (larger.length / text.length) * before;
    let after = Infinity;
    for (let k = 0; k < 4 && after > most; k++)
      after = Math.min(after, await timeOf(subject, larger, 1));
    if (after > most)
      return `takes ${Math.round(after)} ms where ${what} is there ${TIMES} times, and ${Math.round(before)} ms where once`;
  }
  return null;
}

function enlarged(text: string): readonly (readonly [what: string, text: string])[] {
  const lines = text.split("\n");
  const longest = lines.reduce((a, b) => (b.length > a.length ? b : a), "");
  const at = text.indexOf(longest);
  const wider = text.slice(0, at) + longest.repeat(TIMES) + text.slice(at + longest.length);
  return [
    ["the text", text.repeat(TIMES)],
    ["its longest line", wider],
  ];
}

/** The shortest of some times. */
async function timeOf(subject: Subject, text: string, looks: number): Promise<number> {
  let shortest = Infinity;
  for (let k = 0; k < looks; k++) {
    const took = stopwatch();
    await subject.react(text);
    shortest = Math.min(shortest, took());
  }
  return shortest;
}

/** Milliseconds from now: by the clock, or of the processor where the machine did other things too. */
export function stopwatch(): () => number {
  const busy = process.cpuUsage();
  const started = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(busy);
    return Math.min(performance.now() - started, (user + system) / 1000);
  };
}
