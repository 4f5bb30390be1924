// Keywords as sources give them: bracketed acronyms taken out and understood, addresses dropped.
import { type AcronymDefinition, acronymsIn, initialsOf } from "./acronyms.ts";
import { keywordKey } from "./keyword-key.ts";

/** A given keyword, read. */
export interface GivenKeyword {
  /** As written, without a bracketed acronym. */
  readonly surface: string;
  readonly key: string;
}

/** What one paper's keywords say. */
export interface GivenKeywords {
  readonly keywords: readonly GivenKeyword[];
  /** From brackets. */
  readonly definitions: readonly AcronymDefinition[];
}

const ADDRESS = /^\s*(?:https?:|www\.|doi:|10\.\d{4,}\/)/iu;

/**
 * Reads the keywords of one paper: `analytic hierarchy process (AHP)` is `analytic hierarchy process`
 * and says what AHP means; so does `AHP (analytic hierarchy process)`. Addresses and what has no letter
 * or digit are left out. Cost: linear in the length.
 */
export function readGivenKeywords(written: readonly string[]): GivenKeywords {
  const keywords: GivenKeyword[] = [];
  const definitions: AcronymDefinition[] = [];
  for (const keyword of written) {
    if (ADDRESS.test(keyword)) continue;
    const { term, definition } = withoutAcronym(keyword);
    const key = keywordKey(term);
    if (key === "") continue;
    keywords.push({ surface: term, key });
    if (definition !== null) definitions.push(definition);
  }
  return { keywords, definitions };
}

/** A keyword without the bracket that gives its acronym, and what the bracket says. */
function withoutAcronym(keyword: string): {
  term: string;
  definition: AcronymDefinition | null;
} {
  const bracket = /^([^()]*)\(([^()]{2,100})\)([^()]*)$/u.exec(keyword);
  if (bracket === null) return { term: keyword, definition: null };
  const [, before, inside, after] = bracket as unknown as [string, string, string, string];
  const [definition] = acronymsIn(`${before}(${inside})`);
  const outside = `${before.trim()} ${after.trim()}`.trim();
  if (definition !== undefined) return { term: outside, definition };
  // All in small letters, its initials say what is an acronym.
  if (initialsOf(before) === inside.trim())
    return {
      term: outside,
      definition: { short: inside.trim().toUpperCase(), long: before.trim() },
    };
  // `MCDA (multi-criteria decision analysis)`
  const [turned] = acronymsIn(`${inside} (${before.trim()})`);
  if (turned !== undefined && after.trim() === "" && turned.long === inside.trim())
    return { term: inside.trim(), definition: turned };
  return { term: keyword, definition: null };
}
