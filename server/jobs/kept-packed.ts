// Large corpora as they were handed to threads last: read in one piece, in a quarter of the time that
// tables take.
import { unframedApart, framedApart } from "../store/computed.ts";
import type { PackedCorpus } from "../store/packed-corpus.ts";
import type { Store } from "../store/store.ts";
import type { ComputedBefore } from "./computed-before.ts";

/** Smaller ones are there at once anyway. */
const LARGE = 10_000;

/** @param least papers of corpora that are kept so */
export function keptPacked(
  store: Pick<Store, "getCorpus" | "packedCorpus">,
  before: ComputedBefore,
  least = LARGE,
): Store["packedCorpus"] {
  return async (id) => {
    const entry = await store.getCorpus(id);
    if (entry === null || entry.counts.papers < least) return store.packedCorpus(id);
    const what = `corpus ${entry.fingerprint}`;
    const kept = await before.find(id, what);
    const whole = kept === null ? null : await unframedApart(kept);
    if (whole !== null) return sharedCopy(whole);
    if (kept !== null) before.drop(id, what);
    const packed = await store.packedCorpus(id);
    const isWorthIt = packed !== null && packed.byteLength <= before.mostOfOne;
    // The same object as long as nothing changes.
    if (isWorthIt && (await store.getCorpus(id)) === entry)
      before.keep(id, what, framedApart(new Uint8Array(packed)));
    return packed;
  };
}

function sharedCopy(bytes: Uint8Array): PackedCorpus {
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}
