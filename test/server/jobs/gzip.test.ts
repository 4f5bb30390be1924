// Pieces that together are one gzip file.
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createGzip } from "../../../server/jobs/gzip.ts";

function packed(pieces: readonly Uint8Array[]): Buffer {
  const gzip = createGzip();
  return Buffer.concat([...pieces.map((piece) => gzip.add(piece)), gzip.end()]);
}

test("any pieces come back as they were, in one file", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (pieces) => {
      expect(gunzipSync(packed(pieces)).equals(Buffer.concat(pieces))).toBe(true);
    }),
  );
});

test("text gets smaller, and each piece can be unpacked as soon as it is there", () => {
  const piece = Buffer.from('<node id="1" label="Reeds and rivers"/>\n'.repeat(20_000));
  const gzip = createGzip();
  const first = gzip.add(piece);
  expect(first.length).toBeLessThan(piece.length / 20);
  // Cut after the first piece: what is there unpacks.
  const partial = gunzipSync(first, { finishFlush: 2 });
  expect(partial.equals(piece)).toBe(true);
});
