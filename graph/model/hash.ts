// Small non-cryptographic hashes, for stable ids and fingerprints.

/**
 * FNV-1a, 32 bits, over the UTF-16 units of a text (two bytes each).
 *
 * @returns an unsigned 32-bit integer
 */
export function hash32(text: string, start = 0x811c9dc5): number {
  let hash = start >>> 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}

/** A text, or whole numbers that are told from a text of them. */
export type Printable = string | Readonly<ArrayLike<number>>;

/**
 * A 16-digit hexadecimal fingerprint of a sequence of texts and lists of numbers; order and
 * boundaries count. Two hashes in the manner of FNV-1a over 16-bit units, each with a finaliser
 * (MurmurHash3's); not made to withstand people who look for collisions. Cost: linear.
 */
export function fingerprint(parts: Iterable<Printable>): string {
  let low = 0x811c9dc5;
  let high = 0x9dc5811c;
  for (const part of parts) {
    const { length } = part;
    low = Math.imul(low ^ length, 0x01000193);
    high = Math.imul(high ^ (length + 1), 0x5bd1e995);
    if (typeof part === "string")
      for (let i = 0; i < length; i++) {
        const unit = part.charCodeAt(i);
        low = Math.imul(low ^ unit, 0x01000193);
        high = Math.imul(high ^ unit, 0x5bd1e995) ^ (high >>> 15);
      }
    else {
      high = ~high;
      for (let i = 0; i < length; i++) {
        const value = part[i]!;
        const bits = Number.isInteger(value) ? value : hash32(String(value));
        low = Math.imul(low ^ bits, 0x01000193);
        high = Math.imul(high ^ bits, 0x5bd1e995) ^ (high >>> 15);
      }
    }
  }
  return hex8(finalised(high)) + hex8(finalised(low));
}

function finalised(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Eight hexadecimal digits of an unsigned 32-bit integer. */
export function hex8(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}
