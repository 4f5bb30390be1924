// Asks the server for tags, and tells it what people tag; each change is a step of the one history.
import type { ShownTag, TagChange } from "../../graph/index.ts";
import { isAbort, problemOf } from "../api/http.ts";
import { createLatest } from "../api/latest.ts";
import { getTags, postTagChanges } from "../api/tags.ts";
import { say } from "../state/curation-actions.ts";
import type { Action } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { recordTagged, takeTags } from "../state/tag-actions.ts";
import type { TagWork } from "../state/tags.ts";
import { watch } from "../state/watch.ts";

export interface Tagging {
  /**
   * Makes changes as one step of these words; resolves with whether anything was changed. `then`: what
   * else is shown once it is done.
   */
  readonly change: (
    changes: readonly TagChange[],
    words: string,
    ...then: readonly Action[]
  ) => Promise<boolean>;
  /** Takes back what was changed last, as a step of its own. */
  readonly takeBack: () => void;
  /** Makes changes on the way through the history; resolves with whether that worked. */
  readonly cross: (changes: readonly TagChange[]) => Promise<boolean>;
  readonly stop: () => void;
}

interface Last extends TagWork {
  readonly corpus: string;
  readonly words: string;
}

export function bindTagging(store: Store): Tagging {
  const requests = createLatest();
  let queue: Promise<unknown> = Promise.resolve();
  let last: Last | null = null;
  /** The corpus whose tags were asked for last. */
  let asked: string | null = null;

  async function ask(corpus: string): Promise<readonly ShownTag[] | null> {
    try {
      return await requests.run((signal) => getTags(corpus, signal));
    } catch (error) {
      const problem = problemOf(error);
      // That a collection is gone is said on the map already.
      if (!isAbort(error) && problem.code !== "unknown-corpus")
        store.run(say(`No tags: ${problem.message}`));
      return null;
    }
  }

  async function refresh(corpus: string): Promise<void> {
    const tags = await ask(corpus);
    if (tags !== null && store.get().view.corpus === corpus) store.run(takeTags(tags));
  }

  /** Sends changes after all that was sent before. */
  function send(
    changes: readonly TagChange[],
    done: (back: TagWork["back"]) => readonly Action[],
    first: readonly Action[] = [],
  ) {
    const { corpus } = store.get().view;
    if (corpus === null) return Promise.resolve(false);
    const sent = queue.then(async () => {
      try {
        const back = await postTagChanges(corpus, changes);
        const tags = await ask(corpus);
        if (store.get().view.corpus === corpus)
          store.run(...first, ...(tags === null ? [] : [takeTags(tags)]), ...done(back));
        return back.length > 0;
      } catch (error) {
        store.run(say(`Not saved: ${problemOf(error).message}`));
        return null;
      }
    });
    queue = sent;
    return sent;
  }

  async function change(
    changes: readonly TagChange[],
    words: string,
    ...then: readonly Action[]
  ): Promise<boolean> {
    const done = (back: TagWork["back"]): readonly Action[] => {
      const { corpus } = store.get().view;
      if (back.length === 0) return [say("Nothing to change: it is so already.")];
      last = { corpus: corpus ?? "", changes, back, words };
      return [recordTagged(words, { changes, back }, Date.now()), say(words, "untag")];
    };
    const made = await send(changes, done, then);
    return made === true;
  }

  const stop = watch(
    store,
    ({ view, revision }) => (view.corpus === null ? null : `${revision} ${view.corpus}`),
    (version) => {
      const { corpus } = store.get().view;
      if (corpus !== asked) store.run(takeTags(null));
      asked = corpus;
      if (version !== null && corpus !== null) void refresh(corpus);
    },
  );

  return {
    change,
    takeBack() {
      if (last === null || last.corpus !== store.get().view.corpus) return;
      void change(last.back, `Taken back: ${last.words}`);
    },
    cross: async (changes) => (await send(changes, () => [])) !== null,
    stop() {
      stop();
      requests.cancel();
    },
  };
}
