// Answers that are asked for whenever a corpus is opened, kept as they are sent: packed. So a server that
// was started again shows the first picture before it has loaded anything.
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import type { CorpusEntry, Decision } from "../../graph/index.ts";
import { framed } from "../store/computed.ts";
import type { Question } from "./compute-messages.ts";
import type { ComputedBefore } from "./computed-before.ts";
import { hashOf, type HashedBytes } from "./content.ts";
import type { LaneSource } from "./lane.ts";

/**
 * Questions whose answers are kept: those of the first screen, and what is looked at first from there. None
 * that holds what people typed or pasted.
 */
const KEPT: ReadonlySet<Question["op"]> = new Set([
  "summary",
  "network",
  "map-years",
  "topic-list",
]);

const pack = promisify(brotliCompress);
const unpack = promisify(brotliDecompress);
/** Beyond it, a map packs hardly smaller and takes twice the time. */
const QUALITY = 5;

export interface KeptAnswers {
  /** The answer that was kept, or the one that is made now, which is kept if nothing changed meanwhile. */
  answer(
    id: string,
    question: Question,
    make: () => Promise<HashedBytes>,
  ): Promise<HashedBytes & { readonly isKept?: true }>;
}

/** @param nodes most of a map: a larger one is refused, whatever was kept */
export function createKeptAnswers(
  source: Pick<LaneSource, "entry" | "decisions">,
  before: ComputedBefore,
  nodes: number,
): KeptAnswers {
  const look = async (id: string): Promise<Seen> => ({
    entry: await source.entry(id),
    decisions: await source.decisions(id),
  });
  return {
    async answer(id, question, make) {
      if (!KEPT.has(question.op)) return make();
      const seen = await look(id);
      if (seen.entry === null) return make();
      const what = JSON.stringify([question, nodes, stateOf(seen, question)]);
      const packed = await before.findWhole(id, what);
      if (packed !== null) {
        const bytes = await unpack(packed);
        return { bytes, hash: hashOf(bytes), packed, isKept: true };
      }
      const made = await make();
      const now = await look(id);
      // The same objects as long as nothing changes.
      if (now.entry === seen.entry && now.decisions === seen.decisions)
        before.keep(id, what, packedForGood(made.bytes));
      return made;
    },
  };
}

interface Seen {
  readonly entry: CorpusEntry | null;
  readonly decisions: readonly Decision[];
}

/** What an answer depends on beside the question: the summary tells name and files too. */
function stateOf({ entry, decisions }: Seen, { op }: Question): unknown {
  return [op === "summary" ? entry : entry?.fingerprint, decisions];
}

async function packedForGood(bytes: Uint8Array): Promise<Uint8Array> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return framed(await pack(bytes, { params }));
}
