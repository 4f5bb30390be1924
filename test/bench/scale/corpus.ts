// Corpora of any size in columns, without text between: invented papers (generate-records.ts), and real
// ones with known authors beside the repository, read as files are.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readText, resolveRecords, type Corpus, type EntityId } from "../../../graph/index.ts";
import { NO_ROW, noPlaces } from "../../../graph/model/corpus.ts";
import { incidenceOf } from "../../../graph/model/incidence.ts";
import { streamRecords } from "../../support/generate-records.ts";

/** The papers of the ACL Anthology, as BibTeX. */
export const ACL = join(import.meta.dirname, "../../../../shared/gold/authors/acl-papers.bib.gz");
export const ACL_CORPUS = "acl";

/** The ACL Anthology, or so many invented papers; null where the file is missing. */
export function corpusOf(name: string): Corpus | null {
  if (name !== ACL_CORPUS) return inventedCorpus(Number(name));
  if (!existsSync(ACL)) return null;
  const text = gunzipSync(readFileSync(ACL)).toString("utf8");
  return resolveRecords(readText(text, { file: "acl-papers.bib" }).records);
}

/** Papers with authors and years and nothing else, resolved as they were invented. Cost: linear. */
function inventedCorpus(count: number): Corpus {
  const rows = new Map<string, number>();
  const bylines: number[][] = [];
  const years = new Int32Array(count);
  let paper = 0;
  for (const record of streamRecords(count, 7, { abstracts: false, keywords: false })) {
    years[paper++] = record.year ?? 0;
    bylines.push(
      (record.authors ?? []).map((name) => {
        const row = rows.get(name) ?? rows.size;
        rows.set(name, row);
        return row;
      }),
    );
  }
  const names = [...rows.keys()];
  // Ids in an order that says nothing about who belongs together, as those of names do.
  const idOf = (row: number): EntityId =>
    `author:${(Math.imul(row + 1, 0x9e3779b1) >>> 0).toString(36)}-${row.toString(36)}`;
  const all = <T>(value: T): T[] => new Array<T>(count).fill(value);
  const none = { ids: [], names: [], labels: [], variants: [] };
  const authorships = incidenceOf(bylines);
  return {
    fingerprint: `invented-${count}`,
    recordCount: count,
    papers: {
      ids: Array.from({ length: count }, (_, row): EntityId => `paper:${row}`),
      titles: all(null),
      labels: all("Invented"),
      abstracts: all(null),
      years,
      dates: all(null),
      venues: new Int32Array(count).fill(NO_ROW),
      acceptances: all(null),
      presentations: all(null),
      sessions: all(null),
      dois: all(null),
      urls: all(null),
      links: all([]),
      identifiers: all([]),
      types: all(null),
      issns: all([]),
      languages: all(null),
      pages: all(null),
      citationCounts: new Int32Array(count).fill(-1),
      references: all([]),
      authorCounts: Int32Array.from(bylines, (byline) => byline.length),
      sources: all([]),
      extras: all({}),
    },
    authors: {
      ids: names.map((_, row) => idOf(row)),
      names,
      variants: names.map((name) => [name]),
      affiliations: new Array<string[]>(names.length).fill([]),
      identifiers: new Array<string[]>(names.length).fill([]),
    },
    venues: none,
    keywords: none,
    authorships: { ...authorships, asWritten: Array.from(authorships.items, (row) => names[row]!) },
    paperKeywords: {
      ...incidenceOf(all([])),
      scores: new Float32Array(),
      where: new Uint8Array(),
    },
    places: noPlaces(count),
    notes: [],
  };
}
