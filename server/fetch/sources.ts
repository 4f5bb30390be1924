// The sources by name.
import type { SourceKind } from "./source.ts";
import { arxiv } from "./sources/arxiv.ts";
import { crossref } from "./sources/crossref.ts";
import { dblp } from "./sources/dblp.ts";
import { openalex } from "./sources/openalex.ts";
import { openreview } from "./sources/openreview.ts";
import { semanticScholar } from "./sources/semantic-scholar.ts";

export const SOURCES = {
  openalex,
  crossref,
  arxiv,
  "semantic-scholar": semanticScholar,
  openreview,
  dblp,
} as const satisfies Readonly<Record<string, SourceKind>>;

export type SourceName = keyof typeof SOURCES;

export const SOURCE_NAMES = Object.keys(SOURCES) as readonly SourceName[];
