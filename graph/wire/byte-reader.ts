// The other side of ByteWriter. Every length is checked against the bytes there are before anything
// is allocated for it.
import { broken } from "./broken.ts";

/** Arguments that one call of String.fromCharCode takes without trouble. */
const TEXT_SLICE = 8192;

/** Reads what a ByteWriter wrote, in the same order; anything else throws `broken-wire-data`. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get rest(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    return this.#bytes[this.#take(1)]!;
  }

  uint32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  bytes(count: number): Uint8Array {
    const from = this.#take(count);
    // A copy; `slice` would share memory where the bytes are a Node Buffer.
    return new Uint8Array(this.#bytes.subarray(from, from + count));
  }

  ascii(count: number): string {
    const from = this.#take(count);
    let text = "";
    for (let start = from; start < from + count; start += TEXT_SLICE) {
      const slice = this.#bytes.subarray(start, Math.min(start + TEXT_SLICE, from + count));
      text += String.fromCharCode.apply(null, slice as unknown as number[]);
    }
    return text;
  }

  varints(count: number): Uint32Array {
    if (count > this.rest) throw broken("it ends too early");
    const values = new Uint32Array(count);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let i = 0; i < count; i++) {
      let value = 0;
      let shift = 0;
      let byte: number;
      do {
        // Past the end a byte is undefined, which counts as 0 and so ends the number.
        byte = bytes[at++]!;
        value |= (byte & 0x7f) << shift;
        shift += 7;
      } while (byte > 0x7f && shift < 35);
      values[i] = value;
    }
    if (at > bytes.length) throw broken("it ends too early");
    this.#at = at;
    return values;
  }

  float32s(count: number): Float64Array {
    const view = this.#planes(count, 4);
    const values = new Float64Array(count);
    for (let i = 0; i < count; i++) values[i] = view.getFloat32(4 * i, true);
    return values;
  }

  float64s(count: number): Float64Array {
    const view = this.#planes(count, 8);
    const values = new Float64Array(count);
    for (let i = 0; i < count; i++) values[i] = view.getFloat64(8 * i, true);
    return values;
  }

  /** Numbers whose first bytes, second bytes, … stand together, put in order again. */
  #planes(count: number, width: number): DataView {
    const source = this.#bytes;
    let at = this.#take(count * width);
    const bytes = new Uint8Array(count * width);
    for (let plane = 0; plane < width; plane++)
      for (let i = plane; i < bytes.length; i += width) bytes[i] = source[at++]!;
    return new DataView(bytes.buffer);
  }

  #take(count: number): number {
    if (count > this.rest) throw broken("it ends too early");
    const from = this.#at;
    this.#at += count;
    return from;
  }
}
