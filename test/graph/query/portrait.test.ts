import { describe, expect, it } from "vitest";
import { findTopics } from "../../../graph/analysis/topics/find-topics.ts";
import { indexCorpus } from "../../../graph/query/corpus-index.ts";
import { filterPapers } from "../../../graph/query/paper-filter.ts";
import { portraitOf } from "../../../graph/query/portrait.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";

const index = indexCorpus(TINY_CORPUS);

/** Two people at two places: what a paper says of one is not said of the other. */
const placed = indexCorpus(
  corpusOf([
    {
      title: "Moss",
      year: 2019,
      authors: ["Ada Lind", "Bo Chen"],
      organizations: [
        ["Lindholm", "Norway", "Ada Lind"],
        ["Bergvik", "Sweden", "Bo Chen"],
      ],
    },
    {
      title: "Fern",
      year: 2021,
      authors: ["Ada Lind"],
      organizations: [["Bergvik", "Sweden", "Ada Lind"]],
    },
  ]),
);

describe("portraitOf", () => {
  it("tells with whom, when, and how much more often than elsewhere", () => {
    const bo = portraitOf(index, "author:bo-chen", null)!;
    expect(bo).toMatchObject({ type: "author", name: "Bo Chen", papers: 2, unknownYears: 0 });
    // Bo: papers 0 (2019) and 1 (2020). Ada is in both and nowhere else: (2 / 2) · (6 / 2) = 3.
    expect(bo.lists.people).toEqual({
      total: 2,
      items: [
        {
          id: "author:ada-lind",
          name: "Ada Lind",
          papers: 2,
          papersInCorpus: 2,
          lift: 3,
          firstYear: 2019,
          lastYear: 2020,
          years: [
            { year: 2019, papers: 1 },
            { year: 2020, papers: 1 },
          ],
        },
        {
          id: "author:cyra-ruiz",
          name: "Cyra Ruiz",
          papers: 1,
          papersInCorpus: 2,
          lift: 1.5,
          firstYear: 2019,
          lastYear: 2019,
          years: [{ year: 2019, papers: 1 }],
        },
      ],
    });
    expect(bo.acceptances).toEqual([
      { value: "accepted", papers: 2 },
      { value: "oral", papers: 1 },
      { value: "poster", papers: 1 },
    ]);
  });

  it("counts places in the byline", () => {
    // Désirée: last of two in paper 2, alone in paper 4. Bo: second of three, first of two.
    expect(portraitOf(index, "author:desiree-moreau", null)?.byline).toEqual({
      alone: 1,
      first: 0,
      middle: 0,
      last: 1,
    });
    expect(portraitOf(index, "author:bo-chen", null)?.byline).toEqual({
      alone: 0,
      first: 1,
      middle: 1,
      last: 0,
    });
    expect(portraitOf(index, "venue:iclr", null)?.byline).toBeNull();
  });

  it("says of an author where that author worked, not where co-authors did", () => {
    const ada = portraitOf(placed, "author:ada-lind", null)!;
    expect(ada.lists.organizations.items.map(({ name, years }) => [name, years[0]?.year])).toEqual([
      ["Bergvik", 2021],
      ["Lindholm", 2019],
    ]);
    expect(ada.lists.countries.total).toBe(2);
    const bergvik = portraitOf(placed, "organization:bergvik", null)!;
    expect(bergvik.lists.people.items.map(({ name, papers }) => [name, papers])).toEqual([
      ["Ada Lind", 1],
      ["Bo Chen", 1],
    ]);
  });

  it("counts what the filter of papers finds, for every entry of every list", () => {
    const filters = { people: "authors", keywords: "keywords" } as const;
    for (const id of TINY_CORPUS.venues.ids) {
      const portrait = portraitOf(index, id, null)!;
      for (const [list, name] of Object.entries(filters))
        for (const item of portrait.lists[list as "people"].items) {
          const found = filterPapers(index, { [name]: [item.id], venues: [id] });
          expect(found).toHaveLength(item.papers);
        }
    }
    const found = filterPapers(placed, {
      authors: ["author:ada-lind"],
      affiliations: ["organization:bergvik"],
    });
    expect([...found]).toEqual([1]);
  });

  it("is there for topics, whose papers it counts", () => {
    const topics = findTopics(TINY_CORPUS);
    for (const topic of topics.topics) {
      const portrait = portraitOf(index, topic.id, topics)!;
      expect(portrait).toMatchObject({ type: "topic", name: topic.label, papers: topic.papers });
      expect(portrait.lists.topics.total).toBe(0);
    }
    expect(topics.topics.length).toBeGreaterThan(0);
    expect(portraitOf(index, topics.topics[0]!.id, null)).toBeNull();
  });

  it.each(["paper:knots-in-rivers", "author:nobody", "topic:none", "__proto__", ""])(
    "has none of %j",
    (id) => {
      expect(portraitOf(index, id, null)).toBeNull();
    },
  );
});
