// A thread that finds the keywords of a part of a corpus. The first one leads the others: between the steps
// it tells every part what all of them know, and joins what they found.
import { once } from "node:events";
import { parentPort, type MessagePort } from "node:worker_threads";
import {
  KeywordPart,
  addedUses,
  joinWordsOf,
  keywordsOf,
  type CorpusWords,
  type MetKeywords,
  type PartWords,
  type UseColumns,
} from "../../graph/index.ts";
import type { Following, FromKeywords, Led, ToKeywords } from "./keywords-messages.ts";
import { standBack } from "./stand-back.ts";

/** The steps of a part, wherever it is. */
interface Steps {
  words(): Promise<PartWords>;
  count(words: CorpusWords): Promise<UseColumns>;
  choose(uses: Uint32Array, paperCount: number): Promise<MetKeywords>;
}

const part = new KeywordPart();

standBack();

parentPort?.on("message", (message: ToKeywords) => {
  switch (message.type) {
    case "papers":
      part.read(message.papers);
      tell({ type: "read", papers: message.papers.length });
      return;
    case "follow":
      follow(message.leader);
      return;
    case "lead":
      void lead([here, ...message.others.map(stepsOver)], message.paperCount);
      return;
    default:
      message satisfies never;
  }
});

const here: Steps = {
  words: () => Promise.resolve(part.words()),
  count: (words) => Promise.resolve(part.count(words)),
  choose: (uses, paperCount) => Promise.resolve(part.choose(uses, paperCount)),
};

/** The others are asked before this thread begins with its own part. */
async function lead(all: readonly Steps[], paperCount: number): Promise<void> {
  const ofAll = async <T>(ask: (steps: Steps, i: number) => Promise<T>): Promise<T[]> => {
    const others = all.slice(1).map((steps, i) => ask(steps, i + 1));
    const own = await ask(all[0]!, 0);
    return [own, ...(await Promise.all(others))];
  };
  const words = joinWordsOf(await ofAll((steps) => steps.words()));
  const uses = addedUses(await ofAll((steps, i) => steps.count(words.parts[i]!)));
  const chosen = await ofAll((steps, i) => steps.choose(uses[i]!, paperCount));
  const keywords = keywordsOf(chosen, words);
  const { offsets, items, scores, where } = keywords.paperKeywords;
  const columns = [offsets, items, scores, where].map((column) => column.buffer as ArrayBuffer);
  tell({ type: "found", keywords }, columns);
}

/** Another part, whose thread answers in turn. */
function stepsOver(port: MessagePort): Steps {
  const next = async <T extends Following>(): Promise<T> => {
    const [answer] = (await once(port, "message")) as [T];
    return answer;
  };
  // It may be there before anybody waits for it.
  const words = next<PartWords>();
  const ask = <T extends Following>(led: Led): Promise<T> => {
    port.postMessage(led);
    return next<T>();
  };
  return {
    words: () => words,
    count: (corpus) => ask<UseColumns>({ step: "count", words: corpus }),
    choose: (uses, paperCount) => ask<MetKeywords>({ step: "choose", uses, paperCount }),
  };
}

function follow(leader: MessagePort): void {
  leader.on("message", (led: Led) => {
    leader.postMessage(
      (led.step === "count"
        ? part.count(led.words)
        : part.choose(led.uses, led.paperCount)) satisfies Following,
    );
  });
  leader.postMessage(part.words() satisfies Following);
}

function tell(message: FromKeywords, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}
