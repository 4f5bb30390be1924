// A process to be killed: opens a store and saves, decides and deletes without end, saying on
// standard output what it begins and what was confirmed.
import { createRandom } from "../../../graph/model/random.ts";
import { openStore } from "../../../server/store/open.ts";
import { openServerStore } from "../../../server/store/postgres/open.ts";
import { importNamed } from "./imports.ts";

const [place = "", image = "", seed = ""] = process.argv.slice(2);
const random = createRandom(Number(seed));
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const store = place.startsWith("postgres:")
  ? await openServerStore({ url: place })
  : await openStore({ dataDir: place, image });
say("open");
for (let n = 0; ; n++) {
  const ids = (await store.listCorpora()).map((entry) => entry.id);
  const old = ids[Math.floor(random() * ids.length)];
  const act = old === undefined ? 1 : random();
  if (act < 0.25) {
    say(`delete ${old!}`);
    await store.deleteCorpus(old!);
  } else if (act < 0.5) {
    say(`decide ${old!} ${seed}-${n}`);
    await store.decide(old!, {
      kind: "decided",
      step: [{ kind: "hide", type: "author", id: `author:${seed}-${n}` }],
    });
  } else {
    say(`save c${seed}-${n}`);
    await store.saveCorpus(importNamed(`c${seed}-${n}`));
  }
  say("done");
}
