// The keywords of some papers in columns, with the forms in which each was met: what parts of a corpus
// hand over to be joined.
import { byteList, floatList, integerList } from "../../model/number-list.ts";
import { NumberedTexts } from "./numbered.ts";

/** A keyword of one paper, with the forms that this paper has of it. */
export interface MetKeyword {
  readonly key: string;
  readonly score: number;
  /** Sum of `GIVEN`, `IN_TITLE` and `IN_ABSTRACT`. */
  readonly where: number;
  readonly surfaces: ReadonlyMap<string, number>;
}

/** Keywords of papers, one paper after the other, best first. */
export interface MetKeywords {
  /** Keys and forms; the columns name them by their places. */
  readonly texts: readonly string[];
  /** Where the keywords of each paper end. */
  readonly ends: Uint32Array;
  readonly keys: Uint32Array;
  readonly scores: Float64Array;
  readonly where: Uint8Array;
  /** Where the forms of each keyword end. */
  readonly formEnds: Uint32Array;
  readonly forms: Uint32Array;
  /** How often each form was met in its paper. */
  readonly times: Uint32Array;
}

export class MetKeywordsWriter {
  readonly #texts = new NumberedTexts();
  readonly #ends = integerList();
  readonly #keys = integerList();
  readonly #scores = floatList();
  readonly #where = byteList();
  readonly #formEnds = integerList();
  readonly #forms = integerList();
  readonly #times = integerList();

  /** Adds the keywords of the next paper. */
  push(keywords: readonly MetKeyword[]): void {
    for (const { key, score, where, surfaces } of keywords) {
      this.#keys.push(this.#texts.numberOf(key));
      this.#scores.push(score);
      this.#where.push(where);
      for (const [form, times] of surfaces) {
        this.#forms.push(this.#texts.numberOf(form));
        this.#times.push(times);
      }
      this.#formEnds.push(this.#forms.length);
    }
    this.#ends.push(this.#keys.length);
  }

  done(): MetKeywords {
    return {
      texts: this.#texts.texts,
      ends: this.#ends.column(),
      keys: this.#keys.column(),
      scores: this.#scores.column(),
      where: this.#where.column(),
      formEnds: this.#formEnds.column(),
      forms: this.#forms.column(),
      times: this.#times.column(),
    };
  }
}
