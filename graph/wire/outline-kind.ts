// How the bytes of an outline begin, for whoever has to tell them from a map before reading either.
import { ByteReader } from "./byte-reader.ts";

/** What the server calls these bytes. */
export const OUTLINE_MEDIA_TYPE = "application/vnd.asterism.map-outline";

/** "ASTO". */
export const OUTLINE = { magic: 0x4f545341, version: 1 };

/** Whether bytes begin as an outline does. */
export function isOutline(bytes: Uint8Array): boolean {
  return bytes.length > 4 && new ByteReader(bytes.subarray(0, 4)).uint32() === OUTLINE.magic;
}
