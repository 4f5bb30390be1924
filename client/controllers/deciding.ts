// Sends what people decide to the server, in order, while the explorer goes on as if it were done.
// When the last answer is there, everything that may have changed is asked for anew.
import type { CurationState, Decision, EntityId, ReadIssue } from "../../graph/index.ts";
import type { DecisionsText } from "../api/curation.ts";
import { getCuration, postDecisionsFile, postRedo, postStep, postUndo } from "../api/curation.ts";
import { problemOf } from "../api/http.ts";
import { stepInWords } from "../decision-words.ts";
import { madeStep, say, settle, tookStepBack } from "../state/curation-actions.ts";
import type { Store } from "../state/store.ts";
import { counted } from "../words.ts";

/** What is decided about is called, where somebody looks at it. */
export type Names = ReadonlyMap<EntityId, string>;

export interface Deciding {
  /** Makes decisions as one step; they get the time of now. */
  readonly decide: (decisions: readonly Decision[], names: Names) => void;
  readonly undo: () => void;
  readonly redo: () => void;
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

  return {
    decide(decisions, names) {
      const at = new Date().toISOString();
      const step = decisions.map((decision) => ({ ...decision, at }));
      // The server keeps what the ids stand for; until it answers, their names are known here.
      const known = [...names].map(([id, name]) => ({ id, name, papers: [] }));
      const shown = step.map((decision) => ({ ...decision, witnesses: known }));
      store.run(madeStep(shown), say(stepInWords(shown), "undo"));
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
