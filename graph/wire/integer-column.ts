// Columns of integers as differences, which are small where columns are sorted. All arithmetic is
// modulo 2³², so every column comes back exactly, sorted or not.
import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";

/** Both ends of sorted links: a source as the step from the one before, a target likewise. */
export function writeEnds(
  writer: ByteWriter,
  { sources, targets }: { readonly sources: Uint32Array; readonly targets: Uint32Array },
): void {
  const sourceSteps = new Uint32Array(sources.length);
  const targetSteps = new Uint32Array(targets.length);
  for (let k = 0, source = 0, target = 0; k < sources.length; k++) {
    sourceSteps[k] = sources[k]! - source;
    // Within one source targets ascend; with a new source they start again above it.
    targetSteps[k] = targets[k]! - (sources[k] === source ? target : sources[k]!);
    source = sources[k]!;
    target = targets[k]!;
  }
  writer.varints(sourceSteps);
  writer.varints(targetSteps);
}

/** The ends of `count` links. */
export function readEnds(
  reader: ByteReader,
  count: number,
): { sources: Uint32Array; targets: Uint32Array } {
  const sources = reader.varints(count);
  const targets = reader.varints(count);
  for (let k = 0, source = 0, target = 0; k < count; k++) {
    const step = sources[k]!;
    sources[k] = source + step;
    targets[k]! += step === 0 ? target : sources[k]!;
    source = sources[k]!;
    target = targets[k]!;
  }
  return { sources, targets };
}

/** Calendar years: signed, each beside a base it seldom leaves. */
export function writeYears(writer: ByteWriter, years: Int32Array, base: Int32Array): void {
  writer.varints(Uint32Array.from(years, (year, i) => zigzag((year - base[i]!) | 0)));
}

/** Reads years written as differences from a base column of the same length. */
export function readYears(reader: ByteReader, base: Int32Array): Int32Array {
  const steps = reader.varints(base.length);
  return Int32Array.from(steps, (step, i) => base[i]! + unzigzag(step));
}

/** Integers that are mostly near the one before: each as its difference from that, either way. */
export function writeNear(writer: ByteWriter, values: Uint32Array): void {
  writer.varints(values.map((value, i) => zigzag((value - (i === 0 ? 0 : values[i - 1]!)) | 0)));
}

/** Reads `count` integers that `writeNear` wrote. */
export function readNear(reader: ByteReader, count: number): Uint32Array {
  const values = reader.varints(count);
  for (let i = 0, value = 0; i < count; i++)
    value = values[i] = (value + unzigzag(values[i]!)) >>> 0;
  return values;
}

/** 0, −1, 1, −2, … as 0, 1, 2, 3, … */
function zigzag(value: number): number {
  return (value << 1) ^ (value >> 31);
}

function unzigzag(value: number): number {
  return (value >>> 1) ^ -(value & 1);
}

/** A column as the step from each number to the next. */
export function writeSteps(writer: ByteWriter, values: Uint32Array): void {
  writer.varints(values.map((value, i) => value - (i === 0 ? 0 : values[i - 1]!)));
}

/** The column again, of `count` numbers. */
export function readSteps(reader: ByteReader, count: number): Uint32Array {
  const values = reader.varints(count);
  for (let i = 1; i < count; i++) values[i]! += values[i - 1]!;
  return values;
}
