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

/** A 16-digit hexadecimal fingerprint of a sequence of texts; order and boundaries count. */
export function fingerprint(texts: Iterable<string>): string {
  let low = 0x811c9dc5;
  let high = 0x9dc5811c;
  for (const text of texts) {
    low = hash32(text, low);
    high = hash32(text, high ^ (text.length + 1));
  }
  return hex8(high) + hex8(low);
}

/** Eight hexadecimal digits of an unsigned 32-bit integer. */
export function hex8(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}
