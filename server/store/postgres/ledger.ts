// What people did, as this process knows it: the lines of the journal added up. Every look at it asks
// first for the lines that came since, from this process or another.
import type { Database, Session } from "../database.ts";
import { applyLine, type KeptCorpora } from "../kept-corpora.ts";
import type { Ledger } from "../kept-store.ts";
import { addLine, linesFrom, lockJournal, type PlacedLine } from "./journal-table.ts";

interface Known {
  readonly corpora: KeptCorpora;
  /** The last line that was added up. */
  last: { readonly place: number; readonly id: string };
}

const NONE = { place: 0, id: "" };

export function createLedger(database: Database): Ledger {
  let known: Known = { corpora: new Map(), last: NONE };

  const add = (lines: readonly PlacedLine[]): void => {
    for (const { place, id, line } of lines) {
      // Several readings may be under way: each line counts once, in its order.
      if (place !== known.last.place + 1 || line === null) continue;
      applyLine(known.corpora, line);
      known.last = { place, id };
    }
  };
  const catchUp = async (session: Session): Promise<KeptCorpora> => {
    const before = known.last;
    const lines = await linesFrom(session, before.place);
    if (before.place > 0 && lines[0]?.id !== before.id) {
      // The database was put back to an earlier state: nothing known counts any more.
      known = { corpora: new Map(), last: NONE };
      return catchUp(session);
    }
    add(lines);
    return known.corpora;
  };
  return {
    read: () => catchUp(database),
    async wasUsed() {
      await catchUp(database);
      return known.last.place > 0;
    },
    async change(make) {
      await database.transaction(async (session) => {
        await lockJournal(session);
        const line = make(await catchUp(session));
        if (line !== null) await addLine(session, line);
      });
      return catchUp(database);
    },
  };
}
