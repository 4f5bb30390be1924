import { expect, test } from "vitest";
import { NO_CHANGES } from "../../../client/state/options.ts";
import { viewStepInWords } from "../../../client/state/step-words.ts";
import type { View } from "../../../client/state/view.ts";
import { FIRST_VIEW } from "../../../client/state/view.ts";

const NAMES = {
  node: (id: string) => new Map([["author:ada-lind", "Ada Lind"]]).get(id),
  community: (id: number) => ["moss", "rivers"][id],
};
const V: View = { ...FIRST_VIEW, corpus: "c1" };
const ADA = { type: "node", id: "author:ada-lind" } as const;
const CAMERA = { x: 0.1, y: 0.2, ratio: 0.3 };

const CASES: readonly (readonly [Partial<View>, Partial<View>, string])[] = [
  [{}, { selection: ADA }, "Selected Ada Lind"],
  [{ selection: ADA }, {}, "Closed Ada Lind"],
  [{}, { selection: { type: "node", id: "author:bo-ek" } }, "Selected the author bo ek"],
  [{}, { selection: { type: "node", id: "paper:1f" } }, "Selected a paper"],
  [{}, { selection: { type: "topics" } }, "Selected the topics of the papers"],
  [{}, { selection: { type: "topic", id: "topic:wet-moss" } }, "Selected the topic “wet moss”"],
  [{}, { selection: { type: "community", id: 1 } }, "Selected the group “rivers”"],
  [
    {},
    { selection: { type: "link", source: "author:ada-lind", target: "author:bo-ek" } },
    "Selected the link Ada Lind – the author bo ek",
  ],
  [{}, { network: "keywords", selection: ADA }, "Opened the map “Topics”"],
  [{}, { isolated: 0, selection: { type: "community", id: 0 } }, "Showed only the group “moss”"],
  [{ isolated: 0 }, { selection: ADA }, "Showed all groups"],
  [{}, { options: { ...NO_CHANGES, years: [2019, 2022] } }, "Years 2019 to 2022"],
  [{}, { options: { ...NO_CHANGES, years: null } }, "All years"],
  [{}, { options: { ...NO_CHANGES, minPapers: 5 } }, "Fewest papers: 5"],
  [{}, { options: { ...NO_CHANGES, counting: "fractional" } }, "Counting: fractional"],
  [{}, { options: { ...NO_CHANGES, largestComponent: true } }, "Largest component: yes"],
  [
    { options: { ...NO_CHANGES, minPapers: 5, years: [2019, 2019] } },
    { options: { ...NO_CHANGES, years: [2019, 2019] } },
    "Fewest papers as suggested",
  ],
  [{}, { options: { base: "everything" } }, "Showed everything"],
  [{ options: { base: "everything" } }, {}, "Back to the suggested view"],
  [{}, { opened: [1] }, "Opened the group “rivers” in place"],
  [{ opened: [0, 1] }, { opened: [1] }, "Folded the group “moss”"],
  [{ camera: CAMERA }, {}, "Showed the whole map"],
  [{}, { moved: [{ id: "author:ada-lind", x: 1, y: 2 }] }, "Moved Ada Lind by hand"],
  [{}, { moved: [{ id: "group:3", x: 1, y: 2 }] }, "Moved a group by hand"],
  [{ moved: [{ id: "group:3", x: 1, y: 2 }] }, {}, "Put all discs back"],
];

test.each(CASES)("%j → %j: %s", (before, after, words) => {
  expect(viewStepInWords({ ...V, ...before }, { ...V, ...after }, NAMES).words).toBe(words);
});

test("moving about and opening a page over the map make no step", () => {
  const page = { tab: "questions", about: null } as const;
  const full = { about: "author:ada", beside: null, among: null, year: null } as const;
  for (const changes of [{ camera: CAMERA }, { identities: page }, { page: full }])
    expect(viewStepInWords(V, { ...V, ...changes }, NAMES).changed).toBe("");
});
