// A text inside of a PNG: programs that show the picture pass over it, others find it. Source: PNG
// specification (W3C, third edition), 11.3.3.2 and annex D.

/** Bytes of the signature and of the head that every PNG has. */
const HEAD = 8 + 25;
/** Bytes of a chunk around its data: length, type, checksum. */
const LENGTH = 4;
const TYPE = 4;
const CHECKSUM = 4;

/**
 * The PNG with a text behind its head. Cost: linear.
 *
 * @param keyword what the text is; like the text in printable ASCII
 */
export function withText(png: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const data = Uint8Array.from(`tEXt${keyword}\0${text}`, (letter) => letter.charCodeAt(0));
  const chunk = new Uint8Array(LENGTH + data.length + CHECKSUM);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - TYPE);
  chunk.set(data, LENGTH);
  view.setUint32(LENGTH + data.length, checksum(data));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, HEAD));
  whole.set(chunk, HEAD);
  whole.set(png.subarray(HEAD), HEAD + chunk.length);
  return whole;
}

/** CRC-32, bit by bit: a recipe is short. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
