// What refer's tags and EndNote's names of types mean.
import type { TagTable } from "./tagged/table.ts";

/** From tags to fields, best first. */
export const REFER_TAGS: TagTable = {
  title: ["%T"],
  abstract: ["%X"],
  venue: ["%J", "%B"],
  dates: ["%D", "%8"],
  pages: ["%P"],
  lastPage: [],
  doi: ["%R", "%U", "%M"],
  url: ["%U"],
  keywords: ["%K"],
  cutKeywords: (values) =>
    values.flatMap((value) => value.split(values.length === 1 ? /[;\n]/ : "\n")),
  serials: ["%@"],
  language: ["%G"],
  citationCount: [],
  identifiers: [],
  names: new Map([
    ["%V", "volume"],
    ["%N", "issue"],
    ["%I", "publisher"],
    ["%E", "editor"],
    ["%S", "series"],
  ]),
};

/** The first words of EndNote's types in the words of CSL. */
export const REFER_TYPES: readonly (readonly [form: RegExp, type: string])[] = [
  [/^(?:electronic )?(?:journal )?article\b/i, "article-journal"],
  [/^magazine/i, "article-magazine"],
  [/^newspaper/i, "article-newspaper"],
  [/^conference/i, "paper-conference"],
  [/^(?:electronic )?book section|^book chapter/i, "chapter"],
  [/^(?:electronic |edited )?book\b/i, "book"],
  [/^(?:thesis|dissertation)/i, "thesis"],
  [/^(?:report|government document|technical report)/i, "report"],
  [/^(?:web page|online)/i, "webpage"],
  [/^encyclopedia/i, "entry-encyclopedia"],
  [/^dictionary/i, "entry-dictionary"],
  [/^(?:data ?set|aggregated|online database)/i, "dataset"],
  [/^(?:computer program|software)/i, "software"],
  [/^patent/i, "patent"],
  [/^(?:manuscript|unpublished)/i, "manuscript"],
  [/^audio/i, "song"],
  [/^film/i, "motion_picture"],
  [/^map/i, "map"],
  [/^(?:preprint)/i, "article"],
];
