// Sends what people decide to the server, in order, while the explorer goes on as if it were done.
// When the last answer is there, everything that may have changed is asked for anew.
import type { CurationState, Decision, EntityId, ReadIssue } from "../../graph/index.ts";
import type { DecisionsText } from "../api/curation.ts";
import { getCuration, postDecisionsFile, postRedo, postStep, postUndo } from "../api/curation.ts";
import { problemOf } from "../api/http.ts";
import { stepInWords } from "../decision-words.ts";
import { madeStep, say, settle, tookStepBack } from "../state/curation-actions.ts";
import type { Crossed } from "../state/history-actions.ts";
import { decidedKey } from "../state/history-decisions.ts";
import type { Action } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { counted } from "../words.ts";

/** What is decided about is called, where somebody looks at it. */
export type Names = ReadonlyMap<EntityId, string>;

export interface Deciding {
  /** Makes decisions as one step; they get the time of now. */
  readonly decide: (decisions: readonly Decision[], names: Names) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /**
   * Takes decisions back and makes others again, in order, on the way through the history; `arrive`
   * runs when all are done.
   */
  readonly cross: (crossed: readonly Crossed[], arrive: Action) => Promise<void>;
  /** Makes the decisions of a file; resolves with the lines that are none. */
  readonly readFile: (file: DecisionsText) => Promise<readonly ReadIssue[]>;
}

export function bindDeciding(store: Store): Deciding {
  let queue: Promise<void> = Promise.resolve();
  let waiting = 0;

  /** Sends after all that was sent before; the last answer of a row is the one that counts. */
  function send(post: (corpus: string) => Promise<CurationState>): Promise<void> {
    const { corpus } = store.get().view;
    if (corpus === null) return Promise.resolve();
    waiting++;
    const sent = queue.then(() => post(corpus));
    queue = sent
      .catch((error: unknown) => {
        store.run(say(`Not saved: ${problemOf(error).message}`));
        return getCuration(corpus);
      })
      .then((curation) => {
        if (waiting === 1 && store.get().view.corpus === corpus) store.run(settle(curation));
      })
      .catch(() => undefined)
      .finally(() => {
        waiting--;
      });
    return sent.then(() => undefined);
  }

  function lastStep(): readonly Decision[] | undefined {
    return store.get().curation.value?.steps.at(-1);
  }

  /** Takes this step back if it is still the last: somebody else may have decided meanwhile. */
  async function takeBack(
    corpus: string,
    step: readonly Decision[],
    { steps }: CurationState,
  ): Promise<CurationState | null> {
    const last = steps.at(-1);
    if (last === undefined || decidedKey(last) !== decidedKey(step)) {
      store.run(say("Not taken back: something else was decided meanwhile. See “Steps”."));
      return null;
    }
    const after = await postUndo(corpus);
    store.run(say(`Taken back: ${stepInWords(step)}`, "redo"));
    return after;
  }

  /** Makes this step again if it is still the one that was taken back last. */
  async function makeAgain(
    corpus: string,
    step: readonly Decision[],
  ): Promise<CurationState | null> {
    const after = await postRedo(corpus);
    const last = after.steps.at(-1);
    if (last === undefined || decidedKey(last) !== decidedKey(step)) {
      store.run(say("Not made again: something else was decided meanwhile. See “Steps”."));
      return null;
    }
    store.run(say(stepInWords(step), "undo"));
    return after;
  }

  return {
    cross(crossed, arrive) {
      return send(async (corpus) => {
        let curation: CurationState | null = null;
        for (const { step, direction } of crossed) {
          const before = curation ?? (await getCuration(corpus));
          curation = await (direction === "back" ? takeBack : makeAgain)(corpus, step, before);
          if (curation === null) return getCuration(corpus);
        }
        store.run(arrive);
        return curation ?? getCuration(corpus);
      }).catch(() => undefined);
    },
    decide(decisions, names) {
      const at = new Date().toISOString();
      const step = decisions.map((decision) => ({ ...decision, at }));
      // The server keeps what the ids stand for; until it answers, their names are known here.
      const known = [...names].map(([id, name]) => ({ id, name, papers: [] }));
      const shown = step.map((decision) => ({ ...decision, witnesses: known }));
      store.run(madeStep(shown, Date.now()), say(stepInWords(shown), "undo"));
      void send((corpus) => postStep(corpus, step)).catch(() => undefined);
    },
    undo() {
      void send(async (corpus) => {
        const step = lastStep();
        const curation = await postUndo(corpus);
        if (step !== undefined)
          store.run(tookStepBack(step), say(`Taken back: ${stepInWords(step)}`, "redo"));
        return curation;
      }).catch(() => undefined);
    },
    redo() {
      void send(async (corpus) => {
        const before = store.get().curation.value?.steps.length ?? 0;
        const curation = await postRedo(corpus);
        const step = curation.steps.at(-1);
        if (step !== undefined && curation.steps.length > before)
          store.run(say(stepInWords(step), "undo"));
        return curation;
      }).catch(() => undefined);
    },
    async readFile(file) {
      let issues: readonly ReadIssue[] = [];
      await send(async (corpus) => {
        const { issues: found, ...curation } = await postDecisionsFile(corpus, file);
        issues = found;
        const made = curation.steps.length - (store.get().curation.value?.steps.length ?? 0);
        const step = curation.steps.at(-1);
        // The line before would offer to take back what is no longer the last step.
        if (made > 0 && step !== undefined)
          store.run(say(`${counted(step.length, "decision")} from ${file.name}`, "undo"));
        return curation;
      });
      return issues;
    },
  };
}
