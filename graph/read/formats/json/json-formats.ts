// The JSON of databases, in the order in which ties are decided.
import type { FormatReader } from "../../format-reader.ts";
import { crossrefJson } from "./crossref-json.ts";
import { dataciteJson } from "./datacite-json.ts";
import { openalexJson } from "./openalex-json.ts";
import { openreviewJson } from "./openreview-json.ts";
import { semanticScholar } from "./semantic-scholar.ts";

export const JSON_FORMATS: readonly FormatReader[] = [
  openalexJson,
  semanticScholar,
  openreviewJson,
  crossrefJson,
  dataciteJson,
];
