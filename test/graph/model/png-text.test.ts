// A PNG with a text in it is still that PNG.
import { crc32, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { withText } from "../../../graph/model/png-text.ts";

/** One red pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
  "base64",
);

/** Chunks by type, each with a true checksum. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const checked = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(checked));
    chunks.set(checked.toString("latin1", 0, 4), checked.subarray(4));
    at += 12 + length;
  }
  return chunks;
}

test("keeps its chunks and has one more", () => {
  const before = chunksOf(PIXEL);
  const after = chunksOf(Buffer.from(withText(PIXEL, "Asterism", '{"program":"Asterism"}')));
  expect([...after.keys()]).toEqual(["IHDR", "tEXt", "IDAT", "IEND"]);
  expect(after.get("tEXt")!.toString("latin1")).toBe('Asterism\0{"program":"Asterism"}');
  for (const [type, data] of before) expect(after.get(type)).toEqual(data);
  // A filter byte and the pixel.
  expect([...inflateSync(after.get("IDAT")!)]).toEqual([0, 255, 0, 0]);
});
