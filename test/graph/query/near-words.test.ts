import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { beginsButForOneError, nearWords } from "../../../graph/query/near-words.ts";
import { counting } from "../../support/counting-array.ts";

const WORDS = ["autoencoder", "cod", "decoder", "encode", "goodman", "graph", "图神经网络"];

describe("inside", () => {
  const { inside } = nearWords(WORDS);
  const found = (text: string): string[] => inside(text).map((word) => WORDS[word]!);

  it("finds three letters and more inside words, not at their beginning", () => {
    expect(found("cod")).toEqual(["autoencoder", "decoder", "encode"]);
    expect(found("encode")).toEqual(["autoencoder"]);
    expect(found("co")).toEqual([]);
    expect(found("xyz")).toEqual([]);
  });

  it("is content with two signs where words are that short", () => {
    expect(found("网络")).toEqual(["图神经网络"]);
    expect(found("图神")).toEqual([]);
  });

  it("answers as reading every word does", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(fc.uniqueArray(word), word, (words, text) => {
        const expected = [...words.keys()].filter(
          (k) => text.length > 2 && words[k]!.includes(text) && !words[k]!.startsWith(text),
        );
        expect(nearWords(words).inside(text)).toEqual(expected);
      }),
    );
  });
});

describe("beginsButForOneError", () => {
  it.each([
    ["goodman", "goodmam", true], // wrong
    ["goodman", "godman", true], // missing
    ["goodman", "gooodman", true], // too many
    ["goodman", "godoman", true], // swapped
    ["goodman", "ogodman", true], // swapped at the start
    ["goodman", "foodm", true], // wrong and unfinished
    ["goodman", "goodmanx", true], // one letter beyond
    ["goodman", "goodm", false], // no error
    ["goodman", "goodman", false],
    ["goodman", "gudman", false], // two errors
    ["good", "goodman", false], // three letters beyond
  ])("%s ← %s: %s", (word, text, expected) => {
    expect(beginsButForOneError(word, text)).toBe(expected);
  });
});

describe("oneErrorOff", () => {
  it("forgives nothing in words of four letters", () => {
    const { oneErrorOff } = nearWords(["graph"]);
    expect(oneErrorOff("grpa")).toEqual([]);
    expect(oneErrorOff("grpah")).toEqual([0]);
  });

  it("misses no word that reading every word would find", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (words, text) => {
        const expected = [...words.keys()].filter(
          (k) => text.length >= 5 && beginsButForOneError(words[k]!, text),
        );
        expect(nearWords(words).oneErrorOff(text)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("compares a small part of 100,000 words", () => {
    const { items, looks } = counting(Array.from({ length: 100_000 }, (_, k) => invented(k)));
    const { oneErrorOff, inside } = nearWords(items);
    looks();
    const word = invented(777);
    expect(oneErrorOff(`${word.slice(0, 3)}${word[4]!}${word[3]!}${word.slice(5)}`)).toContain(777);
    expect(looks()).toBeLessThan(10_000);
    expect(inside(word.slice(2))).toContain(777);
    expect(looks()).toBeLessThan(10_000);
  });
});

/** Eight letters that differ for every number: the multiplier is coprime to 26⁸. */
function invented(number: number): string {
  let rest = (BigInt(number) * 98_765_432_101n + 7n) % 26n ** 8n;
  let word = "";
  for (let k = 0; k < 8; k++, rest /= 26n) word += String.fromCharCode(97 + Number(rest % 26n));
  return word;
}
