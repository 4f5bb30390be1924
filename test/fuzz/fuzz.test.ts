// A short run of the fuzzer over every reader; `npm run fuzz` is the long one.
import { describe, expect, it } from "vitest";
import { createRandom } from "../../graph/model/random.ts";
import { FORMAT_NAMES } from "../../graph/read/formats.ts";
import { readerNamed } from "./check-reading.ts";
import { fuzzReader } from "./fuzz-reader.ts";
import { fuzzInputs } from "./inputs.ts";
import { damaged } from "./mutations.ts";
import { lossOf } from "./near-damage.ts";

const inputs = fuzzInputs(null);

describe("every reader", () => {
  it.each(FORMAT_NAMES)("stands damaged texts: %s", (reader) => {
    const { findings } = fuzzReader(reader, inputs, { count: 100, seed: 7 });
    expect(findings).toEqual([]);
  });
});

describe("a small damage", () => {
  // Formats whose entries begin anew, so that one cannot swallow the others.
  const apart = ["bibtex", "ris", "medline", "refer", "web-of-science", "ranked-list"];
  it.each(apart)("costs its entry and hardly ever another: %s", (reader) => {
    const random = createRandom(11);
    let whole = 0;
    let lost = 0;
    for (const text of inputs.get(reader)!)
      for (let i = 0; i < 60; i++) {
        const loss = lossOf(readerNamed(reader), text, random);
        whole += loss.whole;
        lost += loss.lost;
      }
    expect(whole).toBeGreaterThan(0);
    expect(lost / whole).toBeLessThan(0.03);
  });
});

describe("damaged texts", () => {
  it("are the same for the same seed, and others than the text", () => {
    const text = inputs.get("ris")![0]!;
    const make = (seed: number) =>
      Array.from(
        { length: 30 },
        (_, i) => damaged(text, createRandom(seed + i), "a,b\n1,2\n").text,
      );
    expect(make(5)).toEqual(make(5));
    expect(new Set(make(5)).size).toBeGreaterThan(25);
  });
});
