// Every name of a corpus, read once: how it is compared, how common it is, in which papers it stands.
import { nameForm, type NameForm, transliterated } from "./name-form.ts";
import { type NameRarity, isCommonEverywhere, nameRarity } from "./name-rarity.ts";

export interface NameTable {
  /** Folded full name per name, ascending. */
  readonly keys: readonly string[];
  /** As written, and transliterated where that differs. */
  readonly forms: readonly (readonly NameForm[])[];
  readonly rarity: NameRarity;
  /** log₁₀ of how many people may bear the name, see NameRarity. */
  readonly commonness: Float64Array;
  /** Names of which both parts are common the world over. */
  readonly isCommon: readonly boolean[];
}

/**
 * @param spellings per folded full name every spelling met, sorted by key
 */
export function nameTable(spellings: ReadonlyMap<string, ReadonlySet<string>>): NameTable {
  const keys = [...spellings.keys()].sort();
  const forms = keys.map((key) => formsOf([...spellings.get(key)!].sort()));
  const rarity = nameRarity(forms.map(([form]) => form!));
  return {
    keys,
    forms,
    rarity,
    commonness: Float64Array.from(forms, ([form]) => rarity.commonness(form!)),
    isCommon: forms.map(([form]) => isCommonEverywhere(form!)),
  };
}

/** `TieYan` tells more than `Tieyan`; any spelling with umlauts tells how they are written out. */
function formsOf(spellings: readonly string[]): NameForm[] {
  const [first, ...others] = spellings.map(nameForm);
  let best = first!;
  for (const form of others) if (form.given.length > best.given.length) best = form;
  for (const spelling of spellings) {
    const written = transliterated(spelling);
    if (written !== null) return [best, nameForm(written)];
  }
  return [best];
}
