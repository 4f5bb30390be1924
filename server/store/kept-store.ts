// What every store does alike once it can read the journal, change it, and ask its tables: lists,
// names, decisions, tags, loading, issues.
import { createHash } from "node:crypto";
import { changeTags, GraphError } from "../../graph/index.ts";
import type { ChangedTags, CorpusEntry } from "../../graph/index.ts";
import { NOTHING_DECIDED, withChange } from "./curation.ts";
import type { IssueRange, IssueRows } from "./issue-rows.ts";
import type { JournalLine } from "./journal.ts";
import type { KeptCorpora } from "./kept-corpora.ts";
import { unpackCorpus, type PackedCorpus } from "./packed-corpus.ts";
import type { ImportedCorpus, IssueQuery, Store } from "./store.ts";
import { StoreError } from "./store-error.ts";

/** What people did, added up; wherever it is written. */
export interface Ledger {
  /** The corpora as they are now. */
  read(): Promise<Readonly<KeptCorpora>>;
  /** Whether anything was ever written. */
  wasUsed(): Promise<boolean>;
  /** Keeps the line that `make` gives for the newest state, or nothing for null; then that state. */
  change(make: (corpora: Readonly<KeptCorpora>) => JournalLine | null): Promise<KeptCorpora>;
}

export interface KeptParts {
  readonly ledger: Ledger;
  readonly load: (id: string) => Promise<PackedCorpus | null>;
  readonly issues: (id: string, range: IssueRange) => Promise<IssueRows>;
  /** Has damaged tables made again at the next start. */
  readonly distrust: (id: string) => Promise<void>;
  /** Corpora that could not be made again after their tables were lost, and why. */
  readonly unavailable: ReadonlyMap<string, StoreError>;
}

export type KeptStore = Omit<
  Store,
  | "saveCorpus"
  | "growCorpus"
  | "inTurn"
  | "deleteCorpus"
  | "sources"
  | "close"
  | "jobBoard"
  | "jobOrders"
  | "computed"
>;

export function createKeptStore(parts: KeptParts): KeptStore {
  const { ledger, load, issues, distrust, unavailable } = parts;
  const kept = async (id: string) => (await ledger.read()).get(id);
  const isThere = async (id: string): Promise<boolean> => {
    refuseUnavailable(unavailable, id);
    return (await kept(id)) !== undefined;
  };
  /** Damaged tables are not patched. */
  const noticeDamage = async <T>(id: string, work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof StoreError && error.code === "damaged") await distrust(id);
      throw error;
    }
  };

  const packedCorpus = async (id: string): Promise<PackedCorpus | null> =>
    (await isThere(id)) ? noticeDamage(id, load(id)) : null;

  return {
    listCorpora: async () =>
      [...(await ledger.read()).values()].map(({ entry }) => entry).reverse(),
    wasUsed: () => ledger.wasUsed(),
    getCorpus: async (id) => (await kept(id))?.entry ?? null,
    packedCorpus,
    async loadCorpus(id) {
      const packed = await packedCorpus(id);
      return packed === null ? null : unpackCorpus(packed);
    },
    async listIssues(id, query) {
      const list = listKey(id, query);
      const range = { ...query, after: startOf(query.next, list) };
      if (!(await isThere(id))) return { total: 0, items: [], next: null };
      const { total, items, last, more } = await noticeDamage(id, issues(id, range));
      return { total, items, next: more ? `${last}.${list}` : null };
    },
    async renameCorpus(id, name) {
      const corpora = await ledger.change((now) => {
        const entry = now.get(id)?.entry;
        if (entry === undefined || entry.name === name) return null;
        return { kind: "corpus-renamed", id, name };
      });
      return corpora.get(id)?.entry ?? null;
    },
    curation: async (id) => (await kept(id))?.curation ?? NOTHING_DECIDED,
    async decide(corpusId, change) {
      const corpora = await ledger.change((now) => {
        const before = now.get(corpusId);
        if (before === undefined) throw unknownCorpus(corpusId);
        const isChange = withChange(before.curation, change) !== before.curation;
        return isChange ? { corpusId, ...change } : null;
      });
      return corpora.get(corpusId)?.curation ?? NOTHING_DECIDED;
    },
    tags: async (id) => (await kept(id))?.tags ?? [],
    async tag(corpusId, changes) {
      let changed: ChangedTags = { tags: [], back: [] };
      await ledger.change((now) => {
        const before = now.get(corpusId);
        if (before === undefined) throw unknownCorpus(corpusId);
        changed = changeTags(before.tags, changes);
        return changed.tags === before.tags ? null : { kind: "tags-changed", corpusId, changes };
      });
      return changed;
    },
  };
}

/** Throws for a corpus whose tables were lost and could not be made again. */
export function refuseUnavailable(unavailable: ReadonlyMap<string, StoreError>, id: string): void {
  const why = unavailable.get(id);
  if (why !== undefined) throw why;
}

/** What the id of a corpus looks like: nothing that could be a path. */
export const CORPUS_ID = /^[a-z0-9][a-z0-9-]{0,63}$/u;

/** Whether a corpus is made of the same as it was; its name may have changed. */
export function isSameContent(a: CorpusEntry, b: CorpusEntry): boolean {
  return a.fingerprint === b.fingerprint && JSON.stringify(a.files) === JSON.stringify(b.files);
}

/** Throws StoreError `invalid-id` for any other. */
export function checkId(id: string): void {
  if (CORPUS_ID.test(id)) return;
  throw new StoreError("invalid-id", "A corpus id is lower-case letters, digits and hyphens.");
}

/** What a line about a new corpus says of decisions carried over. */
export function carriedOver(
  curation: ImportedCorpus["curation"],
): Partial<Pick<NonNullable<ImportedCorpus["curation"]>, "steps" | "undone">> {
  if (curation === undefined) return {};
  const { steps, undone } = curation;
  return { ...(steps.length === 0 ? {} : { steps }), ...(undone.length === 0 ? {} : { undone }) };
}

/** Which list a page belongs to, so that `next` of another one is refused. */
function listKey(id: string, { severity, file, lines = null }: IssueQuery): string {
  return createHash("sha256")
    .update(JSON.stringify([id, severity, file, lines]))
    .digest("hex")
    .slice(0, 8);
}

/** The row after which a page starts. */
function startOf(next: string | null, list: string): number {
  if (next === null) return -1;
  const match = /^(\d{1,9})\.([0-9a-f]{8})$/u.exec(next);
  if (match?.[2] !== list)
    throw new GraphError(
      "invalid-option",
      "next does not continue this list of issues. Start again without next.",
      { details: { option: "next", value: next } },
    );
  return Number(match[1]);
}

function unknownCorpus(id: string): StoreError {
  return new StoreError("unknown-corpus", `There is no corpus ${JSON.stringify(id)}.`);
}
