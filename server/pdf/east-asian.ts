// Chinese, Japanese and Korean letters of PDF files: named and not embedded, as the standard's four
// collections of characters; readers draw them with fonts of their own, and find them as text.

export interface Face {
  /** Of the font that a reader takes when it has it; any other of the collection will do. */
  readonly name: string;
  /** How codes become letters: UTF-16, as the standard has it for the collection. */
  readonly encoding: string;
  readonly collection: string;
  readonly supplement: number;
}

const SIMPLIFIED: Face = {
  name: "STSong-Light",
  encoding: "UniGB-UTF16-H",
  collection: "GB1",
  supplement: 5,
};
const TRADITIONAL: Face = {
  name: "MHei-Medium",
  encoding: "UniCNS-UTF16-H",
  collection: "CNS1",
  supplement: 5,
};
const JAPANESE: Face = {
  name: "HeiseiKakuGo-W5",
  encoding: "UniJIS-UTF16-H",
  collection: "Japan1",
  supplement: 6,
};
const KOREAN: Face = {
  name: "HYGoThic-Medium",
  encoding: "UniKS-UTF16-H",
  collection: "Korea1",
  supplement: 2,
};

// All of these ranges are in the collections, each letter as wide as it is high.
const KANA = /[\u3041-\u3096\u309b-\u309f\u30a0-\u30ff]/u;
const HANGUL = /[\uac00-\ud7a3]/u;
const HAN = /[\u3400-\u4db5\u4e00-\u9fa5]/u;
const SIGN = /[\u3001-\u3003\u3005-\u3011\u3014-\u3017\u301d\u301e\uff01-\uff5e]/u;

/**
 * The face for each letter of a text, null for all others. Ideographs are drawn as the text's language
 * has them, as far as it shows: Japanese beside kana, Korean beside hangul, traditional where one is not
 * simplified; GB1, which has all of them, in doubt.
 */
export function facesIn(text: string): (character: string) => Face | null {
  const japanese = KANA.test(text);
  let home: Face | null = null;
  return (character) => {
    if (KANA.test(character)) return JAPANESE;
    if (HANGUL.test(character)) return KOREAN;
    if (SIGN.test(character)) return japanese ? JAPANESE : SIMPLIFIED;
    return HAN.test(character) ? (home ??= homeOf(text, japanese)) : null;
  };
}

function homeOf(text: string, japanese: boolean): Face {
  const ideographs = Array.from(text).filter((character) => HAN.test(character));
  const has = (set: keyof typeof SETS): boolean =>
    ideographs.every((character) => setOf(set).has(character));
  if (japanese && has("euc-jp")) return JAPANESE;
  if (HANGUL.test(text) && has("euc-kr")) return KOREAN;
  return !has("gb2312") && has("big5") ? TRADITIONAL : SIMPLIFIED;
}

/** National sets of characters: the bytes that lead and follow. Each is part of its collection. */
const SETS = {
  gb2312: [0xb0, 0xf7, 0xa1, 0xfe],
  big5: [0xa4, 0xf9, 0x40, 0xfe],
  "euc-jp": [0xb0, 0xf4, 0xa1, 0xfe],
  "euc-kr": [0xca, 0xfd, 0xa1, 0xfe],
} as const;
const known = new Map<keyof typeof SETS, ReadonlySet<string>>();

function setOf(encoding: keyof typeof SETS): ReadonlySet<string> {
  const before = known.get(encoding);
  if (before !== undefined) return before;
  const decoder = new TextDecoder(encoding);
  const [firstLead, lastLead, firstNext, lastNext] = SETS[encoding];
  const characters = new Set<string>();
  for (let lead = firstLead; lead <= lastLead; lead++)
    for (let next = firstNext; next <= lastNext; next++)
      characters.add(decoder.decode(Uint8Array.of(lead, next)));
  known.set(encoding, characters);
  return characters;
}
