// A growing run of bytes with the few kinds of number that the wire form uses, little-endian.

const FIRST_CAPACITY = 1 << 16;

/** Collects numbers and texts as bytes, little-endian, growing as it goes. */
export class ByteWriter {
  #bytes = new Uint8Array(FIRST_CAPACITY);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** Makes room for `more` bytes; call it once per column, not per number. */
  reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }

  byte(value: number): void {
    this.reserve(1);
    this.#bytes[this.#length++] = value;
  }

  uint32(value: number): void {
    this.reserve(4);
    this.#view.setUint32(this.#length, value, true);
    this.#length += 4;
  }

  bytes(values: Uint8Array): void {
    this.reserve(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  /** Characters up to U+007F, a byte each. */
  ascii(text: string): void {
    this.reserve(text.length);
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i);
  }

  /** Unsigned 32-bit integers, seven bits a byte, low bits first: 1 to 5 bytes each. */
  varints(values: ArrayLike<number>): void {
    this.reserve(5 * values.length);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let i = 0; i < values.length; i++) {
      let value = values[i]! >>> 0;
      for (; value > 0x7f; value >>>= 7) bytes[at++] = (value & 0x7f) | 0x80;
      bytes[at++] = value;
    }
    this.#length = at;
  }

  float32s(values: ArrayLike<number>): void {
    const view = new DataView(new ArrayBuffer(4 * values.length));
    for (let i = 0; i < values.length; i++) view.setFloat32(4 * i, values[i]!, true);
    this.#planes(view, 4);
  }

  float64s(values: ArrayLike<number>): void {
    const view = new DataView(new ArrayBuffer(8 * values.length));
    for (let i = 0; i < values.length; i++) view.setFloat64(8 * i, values[i]!, true);
    this.#planes(view, 8);
  }

  /**
   * First bytes of all numbers, then all second bytes, and so on: exponents stand together, and
   * compression finds them alike.
   */
  #planes({ buffer }: DataView<ArrayBuffer>, width: number): void {
    const bytes = new Uint8Array(buffer);
    this.reserve(bytes.length);
    for (let plane = 0; plane < width; plane++)
      for (let i = plane; i < bytes.length; i += width) this.#bytes[this.#length++] = bytes[i]!;
  }

  /** A copy of everything written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}
