// Which collection draws which East Asian letter.
import { describe, expect, it } from "vitest";
import { facesIn } from "../../../server/pdf/east-asian.ts";

/** The collection of each letter, "-" where it has none. */
function collections(text: string): string[] {
  const faceOf = facesIn(text);
  return Array.from(text, (character) => faceOf(character)?.collection ?? "-");
}

describe("facesIn", () => {
  it("draws ideographs as the text's language has them", () => {
    expect(collections("王伟")).toEqual(["GB1", "GB1"]);
    expect(collections("臺灣")).toEqual(["CNS1", "CNS1"]);
    // Kana say that it is Japanese; 图 is only simplified.
    expect(collections("図の")).toEqual(["Japan1", "Japan1"]);
    expect(collections("图の")).toEqual(["GB1", "Japan1"]);
    // 金 and 漢 are hanja of the Korean standard.
    expect(collections("漢글")).toEqual(["Korea1", "Korea1"]);
  });

  it("knows signs, and leaves other letters alone", () => {
    expect(collections("《a》，")).toEqual(["GB1", "-", "GB1", "GB1"]);
    expect(collections("「あ」")).toEqual(["Japan1", "Japan1", "Japan1"]);
    expect(collections("aя 𠮷🧬ع")).toEqual(["-", "-", "-", "-", "-", "-"]);
  });
});
