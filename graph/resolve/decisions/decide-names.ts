// Venues and keywords after people's corrections: merged, renamed, hidden.
import type { KeywordTable, PaperKeywords, VenueTable } from "../../model/corpus.ts";
import type { DecidableType, Decision } from "../../model/decision.ts";
import type { EntityId } from "../../model/ids.ts";
import { incidenceOf } from "../../model/incidence.ts";
import { keywordKey } from "../keywords/keyword-key.ts";
import { aliasesOf } from "./aliases.ts";
import { venueOf } from "../venues/venue-name.ts";
import { type Unapplied, replay } from "./replay.ts";
import { Standing } from "./standing.ts";

interface NameTable {
  readonly ids: readonly EntityId[];
  readonly names: readonly string[];
  readonly variants: readonly (readonly string[])[];
}

interface DecidedNames {
  readonly table: NameTable;
  /** New row by old row; −1: hidden. */
  readonly places: Int32Array;
  readonly placeOf: (id: EntityId) => number | undefined;
  readonly unapplied: readonly Unapplied[];
}

export interface DecidedVenues extends Omit<DecidedNames, "table"> {
  readonly venues: VenueTable;
}

/** Cost: linear in venues and decisions. */
export function decideVenues(venues: VenueTable, decisions: readonly Decision[]): DecidedVenues {
  const keyOf = (name: string): string => venueOf(name)?.key ?? "";
  const { table, ...rest } = decideTable("venue", venues, decisions, keyOf);
  return { venues: table, ...rest };
}

export interface DecidedKeywords extends Omit<DecidedNames, "table" | "places"> {
  readonly keywords: KeywordTable;
  readonly paperKeywords: PaperKeywords;
}

/** Cost: linear in pairs of paper and keyword, and decisions. */
export function decideKeywords(
  { ids, labels, variants }: KeywordTable,
  paperKeywords: PaperKeywords,
  decisions: readonly Decision[],
): DecidedKeywords {
  const names = { ids, names: labels, variants };
  const { table, places, ...rest } = decideTable("keyword", names, decisions, keywordKey);
  return {
    keywords: { ids: table.ids, labels: table.names, variants: table.variants },
    paperKeywords: placed(paperKeywords, places),
    ...rest,
  };
}

function decideTable(
  type: DecidableType,
  table: NameTable,
  decisions: readonly Decision[],
  keyOf: (name: string) => string,
): DecidedNames {
  const standing = new Standing(table.ids);
  const unapplied = replay({
    type,
    decisions,
    standing,
    aliases: () => aliasesOf(type, table.variants, keyOf),
    rowsOn: () => null,
    bears: () => false,
  });
  const { entities, places } = standing.left();
  const names = entities.map(({ row, name }) => name ?? table.names[row]!);
  return {
    table: {
      ids: entities.map(({ id }) => id),
      names,
      variants: entities.map(({ members }, place) => [
        ...new Set([...members.flatMap((row) => table.variants[row]!), names[place]!]),
      ]),
    },
    places,
    placeOf(id) {
      const row = standing.rowOf(id);
      return row === undefined ? undefined : places[row]!;
    },
    unapplied,
  };
}

/** Keywords of each paper at their new rows, each once with the best it had, best first. */
function placed(before: PaperKeywords, places: Int32Array): PaperKeywords {
  const { offsets, items } = before;
  const scores: number[] = [];
  const where: number[] = [];
  const rows: number[][] = [];
  for (let paper = 0; paper + 1 < offsets.length; paper++) {
    const kept = new Map<number, { score: number; where: number }>();
    for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++) {
      const place = places[items[k]!]!;
      if (place < 0) continue;
      const known = kept.get(place);
      kept.set(place, {
        score: Math.max(before.scores[k]!, known?.score ?? 0),
        where: before.where[k]! | (known?.where ?? 0),
      });
    }
    const sorted = [...kept].sort(([, x], [, y]) => y.score - x.score);
    rows.push(sorted.map(([place]) => place));
    for (const [, keyword] of sorted) {
      scores.push(keyword.score);
      where.push(keyword.where);
    }
  }
  return {
    ...incidenceOf(rows),
    scores: Float32Array.from(scores),
    where: Uint8Array.from(where),
  };
}
