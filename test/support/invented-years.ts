// Years for an invented map: each node and link has its papers in some of twenty years.
import type { MapYears, NetworkMap, YearColumns } from "../../graph/index.ts";
import { createRandom } from "../../graph/model/random.ts";

const FIRST = 2005;
const LAST = 2024;

/** The same map has the same years. */
export function inventedYears({ network }: NetworkMap): MapYears {
  const random = createRandom(3);
  const columns = (papers: Uint32Array): YearColumns => {
    const offsets = [0];
    const years: number[] = [];
    const counts: number[] = [];
    for (const count of papers) {
      const start = FIRST + Math.floor(random() * (LAST - FIRST));
      const byYear = new Map<number, number>();
      for (let k = 0; k < count; k++) {
        const year = start + Math.floor(random() * (LAST - start + 1));
        byYear.set(year, (byYear.get(year) ?? 0) + 1);
      }
      for (const [year, own] of [...byYear].sort(([a], [b]) => a - b)) {
        years.push(year);
        counts.push(own);
      }
      offsets.push(years.length);
    }
    return { offsets, years, counts };
  };
  const years = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);
  return {
    papers: years.map((year, i) => ({ year, papers: 100 + 10 * i })),
    unknown: 0,
    nodes: columns(network.nodes.occurrences),
    links: columns(network.links.papers),
  };
}
