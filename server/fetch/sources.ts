// The sources by name.
import type { SourceKind } from "./source.ts";
import { openalex } from "./sources/openalex.ts";

export const SOURCES = { openalex } as const satisfies Readonly<Record<string, SourceKind>>;

export type SourceName = keyof typeof SOURCES;

export const SOURCE_NAMES = Object.keys(SOURCES) as readonly SourceName[];
