// The rows of all corpora, side by side.
import type { ScaleRow } from "./row.ts";

/** Each row as it is measured, peers with what they cost beside ours. */
export function printScaleRow(row: ScaleRow, ours: ScaleRow | undefined): void {
  const beside =
    ours === undefined || ours === row
      ? ""
      : `${((row.processor ?? NaN) / (ours.processor ?? NaN)).toFixed(1)}× time, ` +
        `${(row.peakMegabytes / ours.peakMegabytes).toFixed(1)}× memory`;
  print([
    row.step,
    row.program,
    `${row.nodes} / ${row.links}`,
    row.seconds.toFixed(row.seconds < 1 ? 3 : 2),
    row.processor?.toFixed(2) ?? "",
    String(row.peakMegabytes),
    beside,
    row.answer,
  ]);
}

export function printHead(): void {
  print(["step", "program", "nodes / links", "seconds", "of cpu", "peak MB", "beside ours", ""]);
}

/**
 * How each step of ours grows with the links: the slope of processor time over links, both as logarithms,
 * by least squares. 1 is linear. Steps of which no processor time is known, whose work is bounded, or that were done
 * once are left out.
 */
export function growthOf(rows: readonly ScaleRow[]): readonly [step: string, exponent: number][] {
  const own = rows.filter(({ processor, isBounded }) => processor !== null && isBounded !== true);
  const steps = [...new Set(own.map(({ step }) => step))].filter(
    (step) => own.filter((row) => row.step === step).length > 1,
  );
  return steps.map((step) => {
    const points = own
      .filter((row) => row.step === step)
      .map(({ links, processor }) => [Math.log(links), Math.log(processor ?? NaN)] as const);
    const mean = (axis: 0 | 1): number =>
      points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    const [meanX, meanY] = [mean(0), mean(1)];
    let [along, spread] = [0, 0];
    for (const [x, y] of points) {
      along += (x - meanX) * (y - meanY);
      spread += (x - meanX) ** 2;
    }
    return [step, along / spread];
  });
}

function print(cells: readonly string[]): void {
  const widths = [18, 36, 19, 9, 9, 9, 26, 0];
  console.log(`  ${cells.map((cell, k) => cell.padEnd(widths[k] ?? 0)).join(" ")}`);
}
