// A corpus on its way between threads: as bytes that all of them share, so that the server's own thread
// hands it on without looking into it. A large one would hold that thread up for a second.
import { deserialize, serialize } from "node:v8";
import type { Corpus } from "../../graph/index.ts";

/** Not to be written to: several threads may read it. */
export type PackedCorpus = SharedArrayBuffer;

export function packCorpus(corpus: Corpus): PackedCorpus {
  const bytes = serialize(corpus);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

export function unpackCorpus(packed: PackedCorpus): Corpus {
  return deserialize(Buffer.from(packed)) as Corpus;
}
