// Labels stand in the order of ids, so that many begin as the one before does: only what follows the
// beginning they share is written.
import { broken } from "./broken.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";

/** More is not looked at: what is read stays in proportion to its bytes. */
const MOST_SHARED = 127;

/** Writes how much each label shares with the one before; returns their ends, which travel with the header. */
export function writeLabels(writer: ByteWriter, labels: readonly string[]): string[] {
  const shared = new Uint8Array(labels.length);
  const ends = labels.map((label, i) => {
    const before = i === 0 ? "" : labels[i - 1]!;
    const most = Math.min(MOST_SHARED, before.length, label.length);
    let same = 0;
    while (same < most && before.charCodeAt(same) === label.charCodeAt(same)) same++;
    shared[i] = same;
    return label.slice(same);
  });
  writer.bytes(shared);
  return ends;
}

/** The labels again. @throws GraphError `broken-wire-data` */
export function readLabels(reader: ByteReader, ends: readonly string[]): string[] {
  const shared = reader.bytes(ends.length);
  let before = "";
  return ends.map((end, i) => {
    const same = shared[i]!;
    if (same > MOST_SHARED || same > before.length)
      throw broken("a label shares more than there is");
    before = before.slice(0, same) + end;
    return before;
  });
}
