// A list of papers is called by what it holds.
import { expect, test } from "vitest";
import { ALL_PAPERS } from "../../../graph/index.ts";
import type { ChosenPapers } from "../../../server/jobs/compute-messages.ts";
import { paperListName } from "../../../server/routes/paper-list-name.ts";

const view = { base: "suggested", options: [["years", "2019:2021"]] } as const;
const everything = { base: "everything", options: [] } as const;
const filter = (some: Partial<typeof ALL_PAPERS>): ChosenPapers => ({
  by: "filter",
  filter: { ...ALL_PAPERS, ...some },
  sort: null,
});
const part = {
  by: "part",
  kind: "keywords",
  year: null,
  text: "",
  sort: { by: "year", descending: true },
} as const;

const CASES: readonly (readonly [ChosenPapers, string])[] = [
  [filter({}), "papers"],
  [filter({ authors: ["author:ada-lind"], years: [2019, 2021] }), "papers ada lind 2019-2021"],
  [filter({ venues: ["venue:iclr", "venue:kdd"], text: " moss " }), "papers iclr and kdd moss"],
  [filter({ ids: ["paper:a", "paper:b"] }), "papers 2 chosen"],
  [
    { by: "community", kind: "keywords", view, community: 2 },
    "papers group 3 of keywords 2019-2021",
  ],
  [
    { by: "link", kind: "coauthorship", view, source: "author:ada-lind", target: "author:bo-chen" },
    "papers ada lind and bo chen 2019-2021",
  ],
  [
    {
      ...part,
      view: everything,
      part: { by: "entity", entity: "keyword:graph-theory" },
      year: 2020,
    },
    "papers graph theory 2020",
  ],
  [{ ...part, view: everything, part: { by: "all" } }, "papers map of keywords"],
];

test.each(CASES)("%#: %s", (chosen, name) => {
  expect(paperListName(chosen)).toBe(name);
});

test("a name is bounded, whatever it is made of", () => {
  const long = paperListName(filter({ text: "moss ".repeat(100) }));
  expect(long.length).toBeLessThanOrEqual(80);
  expect(long).toMatch(/moss$/u);
});
