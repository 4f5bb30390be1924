// Where numbers stand between the ends of a ramp: evenly, or by their logarithm where a few are far
// above all others.

/** `year`: whole numbers, whose few far ends do not count; `share`: 0 to 1; `amount`: 0 or more. */
export type NumberKind = "year" | "share" | "amount";

export interface Tick {
  /** Place on the ramp, 0 to 1. */
  readonly at: number;
  readonly label: string;
}

export interface NumberScale {
  readonly logarithmic: boolean;
  /** Place of a known value, 0 to 1. */
  readonly place: (value: number) => number;
  /** Two to six, ascending; one where all values are the same, none where none is known. */
  readonly ticks: readonly Tick[];
  /** Values that are not known (NaN). */
  readonly unknown: number;
}

/** Largest over middle value above which amounts are placed by their logarithm. */
const HEAVY = 8;
/** A logarithm reaches at most so far below the largest value. */
const DEEPEST = 1e4;

/**
 * The scale of a column. Linear: (v − a)/(b − a) between least a and largest b, for years between the
 * hundredths at both ends where the rest is far off. By logarithm, where the largest is more than
 * eight times the median of the positive values: ln(v/a)/ln(b/a), a the twentieth part of them from
 * below; whatever is smaller stands at 0. Cost: n log n.
 *
 * @param values NaN: not known
 */
export function numberScale(values: Float64Array, kind: NumberKind): NumberScale {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const unknown = values.length - known.length;
  if (known.length === 0) return { logarithmic: false, place: () => 0.5, ticks: [], unknown };
  const positive = known.filter((value) => value > 0);
  const least = known[0]!;
  const most = known.at(-1)!;
  const heavy = kind === "amount" && most > HEAVY * (at(positive, 0.5) ?? most);
  const ends: Ends = heavy
    ? [Math.max(at(positive, 0.05)!, most / DEEPEST), most]
    : kind === "year"
      ? withoutFarEnds(known)
      : [least, most];
  const [low, high] = ends;
  if (high <= low) {
    const ticks = [{ at: 0.5, label: numberInWords(low, kind) }];
    return { logarithmic: false, place: () => 0.5, ticks, unknown };
  }
  const place = (value: number): number => {
    const share = heavy
      ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
      : (value - low) / (high - low);
    return Math.min(1, Math.max(0, share));
  };
  const marks = heavy ? decades(low, high) : evenSteps(low, high, kind);
  const ticks = marks.map((mark) => ({ at: place(mark), label: numberInWords(mark, kind) }));
  const all = withEnds(ticks, least < low, most > high);
  return { logarithmic: heavy, place, ticks: withRoom(all), unknown };
}

type Ends = readonly [low: number, high: number];

function at(sorted: Float64Array, share: number): number | undefined {
  return sorted[Math.floor(share * (sorted.length - 1))];
}

/** Without the hundredth at each end, where that takes away more than half of the range. */
function withoutFarEnds(sorted: Float64Array): Ends {
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const [low, high] = [at(sorted, 0.01)!, at(sorted, 0.99)!];
  return high > low && high - low < (most - least) / 2 ? [low, high] : [least, most];
}

/** The ends and round numbers between them that keep their distance from both. */
function evenSteps(low: number, high: number, kind: NumberKind): readonly number[] {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((round) => round >= rough)!;
  const whole = kind === "year" ? Math.max(1, Math.round(step)) : step;
  const marks: number[] = [];
  for (let k = Math.ceil(low / whole); k * whole <= high; k++) marks.push(k * whole);
  return between(marks, low, high, (high - low) * 0.14);
}

/** The same by powers of ten, with 2 and 5 times these where there are few. */
function decades(low: number, high: number): readonly number[] {
  const span = Math.log10(high / low);
  const factors = span > 3 ? [1] : span > 1.7 ? [1, 3] : [1, 2, 5];
  const marks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++)
    for (const factor of factors) marks.push(factor * 10 ** power);
  const ratio = (high / low) ** 0.14;
  const inner = marks.filter((mark) => mark > low * ratio && mark < high / ratio);
  return [low, ...inner, high];
}

function between(marks: readonly number[], low: number, high: number, room: number): number[] {
  const inner = marks.filter((mark) => mark - low >= room && high - mark >= room);
  return [low, ...inner, high];
}

/** Says at the ends that there is more beyond them. */
function withEnds(ticks: readonly Tick[], below: boolean, above: boolean): readonly Tick[] {
  return ticks.map(({ at: place, label }, i) => {
    if (i === 0 && below) return { at: place, label: `≤ ${label}` };
    if (i === ticks.length - 1 && above) return { at: place, label: `≥ ${label}` };
    return { at: place, label };
  });
}

/** Width of a character and of a gap below a ramp, as shares of its length. */
const CHARACTER = 0.027;
const GAP = 0.025;

/** The ends, which stand inside the ramp, and what of the rest has room between them. */
function withRoom(ticks: readonly Tick[]): readonly Tick[] {
  const width = ({ label }: Tick): number => label.length * CHARACTER;
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  let taken = width(first);
  return ticks.filter((tick) => {
    if (tick === first || tick === last) return true;
    const half = width(tick) / 2;
    const fits = tick.at - half > taken + GAP && tick.at + half < 1 - width(last) - GAP;
    if (fits) taken = tick.at + half;
    return fits;
  });
}

/** A number for a legend: years as they are, shares in per cent, amounts with two or three digits. */
export function numberInWords(value: number, kind: NumberKind): string {
  if (kind === "year") return String(Math.round(value));
  if (kind === "share") return `${Math.round(value * 100)} %`;
  if (value === 0) return "0";
  if (value >= 1000) return grouped(Math.round(value));
  if (value >= 0.001) return String(Number(value.toPrecision(value >= 100 ? 3 : 2)));
  const [digits, power] = value.toExponential(0).split("e") as [string, string];
  return `${digits}·10${superscript(power)}`;
}

function grouped(value: number): string {
  // eslint-disable-next-line regexp/no-super-linear-move -- a number has few digits
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function superscript(power: string): string {
  return Array.from(power, (sign) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(sign)] ?? "").join("");
}
