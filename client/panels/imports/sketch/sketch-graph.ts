// Who works with whom in a list that is still being read, as far as a glance goes: names as they are
// written, only the busiest. Pure; the map proper tells people apart and joins spellings.
import type { SheetRow } from "../../../../graph/index.ts";

export interface SketchNode {
  /** The name, folded: the same while the list grows. */
  readonly key: string;
  readonly name: string;
  readonly papers: number;
}

export interface Sketch {
  /** Those of most papers first. */
  readonly nodes: readonly SketchNode[];
  /** Pairs of indices into nodes, once each. */
  readonly links: readonly (readonly [number, number])[];
  /** People in the list, drawn or not. */
  readonly people: number;
}

/** People drawn at most. */
export const MOST = 90;
/** A paper of more people ties nobody to anybody. */
const CROWD = 30;

/** Cost: linear in the names, and in the pairs of papers that are no crowd. */
export function sketchOf(rows: readonly SheetRow[]): Sketch {
  const bylines = rows.flatMap(({ paper }) => (paper?.authors ? [paper.authors] : []));
  const known = new Map<string, { name: string; papers: number }>();
  for (const byline of bylines)
    for (const [key, name] of new Map(byline.map((name) => [folded(name), name] as const))) {
      const before = known.get(key);
      if (before === undefined) known.set(key, { name, papers: 1 });
      else before.papers++;
    }
  const nodes = [...known]
    .map(([key, { name, papers }]) => ({ key, name, papers }))
    .sort((a, b) => b.papers - a.papers)
    .slice(0, MOST);
  const place = new Map(nodes.map(({ key }, i) => [key, i]));
  const links = new Map<number, readonly [number, number]>();
  for (const byline of bylines) {
    if (byline.length > CROWD) continue;
    const here = [...new Set(byline.flatMap((name) => place.get(folded(name)) ?? []))];
    here.sort((a, b) => a - b);
    here.forEach((a, i) => {
      for (const b of here.slice(i + 1)) links.set(a * MOST + b, [a, b]);
    });
  }
  return { nodes, links: [...links.values()], people: known.size };
}

/** `Lind, Åda K.` and `Ada K Lind` are one. */
function folded(name: string): string {
  const [family = "", given = ""] = name.split(",");
  return `${given} ${family}`
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/gu, "")
    .toLowerCase()
    .trim()
    .replace(/\s+/gu, " ");
}
