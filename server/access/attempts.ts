// Wrong tokens are counted, per address and in all; beyond the limit nothing more is even compared.

/** Time in which attempts are counted. */
const WINDOW_MS = 15 * 60_000;
/** Addresses in memory; the oldest are forgotten first. */
const REMEMBERED = 10_000;

export interface AttemptLimits {
  readonly perAddress: number;
  /** Of all addresses together: against guesses from many. */
  readonly inAll: number;
}

export const DEFAULT_ATTEMPTS: AttemptLimits = { perAddress: 10, inAll: 200 };

export interface Attempts {
  /** Seconds until this address may try again; 0: now. */
  wait(address: string): number;
  failed(address: string): void;
  /** The right token came from here: the limit in all does not hold for this address any more. */
  succeeded(address: string): void;
}

interface Count {
  readonly since: number;
  failures: number;
}

/** @param now milliseconds of a clock that never goes back */
export function createAttempts(
  limits: AttemptLimits = DEFAULT_ATTEMPTS,
  now: () => number = () => performance.now(),
): Attempts {
  const counts = new Map<string, Count>();
  const known = new Set<string>();
  let all: Count = { since: now(), failures: 0 };

  const isOver = (count: Count): boolean => now() - count.since >= WINDOW_MS;
  const left = (count: Count): number => Math.ceil((WINDOW_MS - (now() - count.since)) / 1000);
  const countOf = (address: string): Count | null => {
    const count = counts.get(address);
    if (count !== undefined && !isOver(count)) return count;
    counts.delete(address);
    return null;
  };

  return {
    wait(address) {
      const own = countOf(placeOf(address));
      if (own !== null && own.failures >= limits.perAddress) return left(own);
      if (isOver(all) || all.failures < limits.inAll || known.has(placeOf(address))) return 0;
      return left(all);
    },
    failed(address) {
      const place = placeOf(address);
      const own = countOf(place) ?? { since: now(), failures: 0 };
      own.failures++;
      counts.set(place, own);
      forgetOldest(counts);
      if (isOver(all)) all = { since: now(), failures: 0 };
      all.failures++;
    },
    succeeded(address) {
      known.add(placeOf(address));
      forgetOldest(known);
    },
  };
}

function forgetOldest(list: Map<string, unknown> | Set<string>): void {
  const [oldest] = list.keys();
  if (list.size > REMEMBERED && oldest !== undefined) list.delete(oldest);
}

/** Who has one address of version 6 has the 2⁶⁴ beside it too: they count as one. */
export function placeOf(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  const [before = "", behind = ""] = address.split("::", 2);
  const groups = before.split(":").filter((group) => group !== "");
  const rest = behind.split(":").filter((group) => group !== "");
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => "0");
  return [...groups, ...zeros, ...rest].slice(0, 4).join(":");
}
