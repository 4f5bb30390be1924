import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConflictOptions, Party, Submission } from "../../../graph/people/conflict-answers.ts";
import { CONFLICT_RULES } from "../../../graph/people/conflict-answers.ts";
import { DEFAULT_CONFLICT_OPTIONS, findConflicts } from "../../../graph/people/find-conflicts.ts";
import { indexPeople, matchName } from "../../../graph/people/match-names.ts";
import type { PeopleIndex } from "../../../graph/people/match-names.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

/**
 *     Ada – Bo     2018, 2022        Bo – Cyra   2021       Ada – Dag   year unknown
 *     Eve – Finn – … – Gil           2022, five authors
 *     Hal (Oxford 2022), Ida (Oxford 2021), Jon (Oxford 2015, Bergen 2022)
 */
const corpus = corpusOf([
  { title: "Old moss", year: 2018, authors: ["Ada Lind", "Bo Chen"] },
  { title: "New moss", year: 2022, venue: "ICLR", authors: ["Ada Lind", "Bo Chen"] },
  { title: "Knots", year: 2021, authors: ["Bo Chen", "Cyra Ruiz"] },
  { title: "Undated moss", authors: ["Ada Lind", "Dag Moe"] },
  {
    title: "A crowd",
    year: 2022,
    authors: ["Eve Okafor", "Finn Hay", "Gil Roe", "Una Poe", "Vic Sol"],
  },
  {
    title: "Tides",
    year: 2022,
    authors: ["Hal Oz"],
    organizations: [["University of Oxford", "United Kingdom", "Hal Oz"]],
  },
  {
    title: "Dunes",
    year: 2021,
    authors: ["Ida Um"],
    organizations: [["University of Oxford", "United Kingdom", "Ida Um"]],
  },
  {
    title: "Sand",
    year: 2015,
    authors: ["Jon Ek"],
    organizations: [["University of Oxford", "United Kingdom", "Jon Ek"]],
  },
  {
    title: "Ice",
    year: 2022,
    authors: ["Jon Ek"],
    organizations: [["University of Bergen", "Norway", "Jon Ek"]],
  },
]);
const index = indexPeople(corpus);

function party(name: string, ...affiliations: string[]): Party {
  const { author } = matchName(index, name);
  return { name, affiliations, authors: author === null ? [] : [author] };
}
function paper(...authors: Party[]): Submission {
  return { key: "1", title: "A submission", authors };
}
function find(
  submissions: readonly Submission[],
  reviewers: readonly Party[],
  options: Partial<ConflictOptions> = {},
  people: PeopleIndex = index,
) {
  return findConflicts(people, submissions, reviewers, { ...DEFAULT_CONFLICT_OPTIONS, ...options });
}
const rules = (...args: Parameters<typeof find>) =>
  find(...args).conflicts.map(({ rule, reviewer, author }) => [rule, reviewer, author]);

describe("joint papers", () => {
  test("of the years back from the newest, with what they are", () => {
    const { conflicts, years } = find([paper(party("Ada Lind"))], [party("Bo Chen")]);
    // The newest year is 2022; three years back: 2019 to 2022. The paper of 2018 is older.
    expect(years).toEqual([2019, 2022]);
    expect(conflicts).toMatchObject([
      {
        rule: "joint-paper",
        certain: true,
        ids: ["author:ada-lind", "author:bo-chen"],
        year: 2022,
        paperCount: 1,
        papers: [{ label: "New moss", year: 2022, venue: "ICLR" }],
      },
    ]);
  });

  test("of the year of asking that is given, and as many years as are asked for", () => {
    const ask = (asOf: number, years: number) =>
      find([paper(party("Ada Lind"))], [party("Bo Chen")], { asOf, years }).conflicts.map(
        ({ papers }) => papers.map(({ label }) => label),
      );
    expect(ask(2022, 4)).toEqual([["New moss", "Old moss"]]);
    // What came later than the year of asking is not looked at.
    expect(ask(2020, 2)).toEqual([["Old moss"]]);
    expect(ask(2020, 1)).toEqual([]);
  });

  test("of unknown year count, and are counted", () => {
    const report = find([paper(party("Ada Lind"))], [party("Dag Moe")]);
    expect(report.conflicts).toMatchObject([{ rule: "joint-paper", year: null }]);
    expect(report.counts.undatedPapers).toBe(1);
  });

  test("of more authors than are allowed make nobody a co-author", () => {
    const all = [[paper(party("Eve Okafor"))], [party("Gil Roe")]] as const;
    expect(rules(...all)).toEqual([["joint-paper", 0, 0]]);
    expect(rules(...all, { maxAuthors: 4 })).toEqual([]);
  });
});

describe("the same person", () => {
  test("by who it is, and by the name where the collection knows neither", () => {
    expect(rules([paper(party("Ada Lind"))], [party("Lind, Ada")])).toEqual([
      ["same-person", 0, 0],
    ]);
    const report = find([paper(party("Xu Nobody"))], [party("xu  nobody")]);
    expect(report.conflicts).toMatchObject([
      { rule: "same-person", certain: false, ids: [null, null] },
    ]);
    expect(report.counts).toMatchObject({ unknownAuthors: 1, unknownReviewers: 1 });
  });

  test("two whom the collection holds apart are two", () => {
    const one: Party = { name: "A. Lind", affiliations: [], authors: ["author:ada-lind"] };
    const other: Party = { name: "A. Lind", affiliations: [], authors: ["author:cyra-ruiz"] };
    expect(rules([paper(one)], [other])).toEqual([]);
  });

  test("somebody who may be two people is looked at as both, and not certain", () => {
    const unclear: Party = {
      name: "B. C.",
      affiliations: [],
      authors: ["author:bo-chen", "author:eve-okafor"],
    };
    const report = find([paper(party("Ada Lind"))], [unclear]);
    expect(report.conflicts).toMatchObject([{ rule: "joint-paper", certain: false }]);
    expect(report.counts.unclearReviewers).toBe(1);
  });
});

describe("the same organization", () => {
  test("by papers of those years", () => {
    const { conflicts } = find([paper(party("Hal Oz"))], [party("Ida Um"), party("Jon Ek")]);
    // Jon left Oxford in 2015, which is too long ago.
    expect(conflicts).toMatchObject([
      {
        reviewer: 0,
        rule: "same-organization",
        organizations: [
          {
            name: "University of Oxford",
            now: true,
            ofAuthor: [{ label: "Tides" }],
            ofReviewer: [{ label: "Dunes" }],
          },
        ],
      },
    ]);
    // Ten years back he was there, but is so no longer.
    const [one] = find([paper(party("Hal Oz"))], [party("Jon Ek")], { years: 10 }).conflicts;
    expect(one).toMatchObject({ rule: "same-organization", organizations: [{ now: false }] });
  });

  test("by the affiliation beside a name, however it is spelled", () => {
    const reviewer = party("Bo Chen", "Dept. of Physics, Univ. of Oxford, UK");
    const [one] = find([paper(party("Hal Oz"))], [reviewer]).conflicts;
    expect(one).toMatchObject({
      rule: "same-organization",
      organizations: [{ name: "University of Oxford", ofReviewer: [], now: true }],
    });
    // Also where the collection knows neither place nor person.
    expect(
      rules([paper(party("Xu Nobody", "Moss Institute"))], [party("Yu Nobody", "Moss Institute")]),
    ).toEqual([["same-organization", 0, 0]]);
  });
});

test("a shared co-author is a weak rule of its own, and only where they have no joint paper", () => {
  const ask = [paper(party("Ada Lind")), paper(party("Bo Chen"))];
  const options = { rules: CONFLICT_RULES };
  const { conflicts } = find(ask, [party("Cyra Ruiz")], options);
  expect(conflicts).toMatchObject([
    {
      submission: 0,
      rule: "shared-coauthor",
      coauthors: [
        {
          name: "Bo Chen",
          withAuthor: [{ label: "New moss" }],
          withReviewer: [{ label: "Knots" }],
        },
      ],
    },
    { submission: 1, rule: "joint-paper" },
  ]);
  expect(rules(ask, [party("Cyra Ruiz")])).toEqual([["joint-paper", 0, 0]]);
});

test("pairs and people are counted", () => {
  const report = find(
    [paper(party("Ada Lind"), party("Hal Oz")), paper(party("Hal Oz"))],
    [party("Bo Chen"), party("Ida Um"), party("Finn Hay")],
  );
  // Bo–Ada; Ida–Hal twice.
  expect(report.counts).toMatchObject({
    pairs: 6,
    pairsInConflict: 3,
    authors: 2,
    reviewers: 3,
    withOrganization: 2,
  });
});

test("options out of range are refused", () => {
  expect(() => find([], [], { years: -1 })).toThrow(/years is -1/);
  expect(() => find([], [], { asOf: 20.5 })).toThrow(/asOf is 20.5/);
  expect(() => find([], [], { maxAuthors: 0 })).toThrow(/maxAuthors is 0/);
});

test("more years find no less; every joint paper is by both and in those years", () => {
  const names = ["Ada Lind", "Bo Chen", "Cyra Ruiz", "Dag Moe", "Eve Okafor"];
  const someone = fc.constantFrom(...names);
  const papers = fc.array(
    fc.record({
      title: fc.string({ minLength: 1, maxLength: 6 }),
      year: fc.integer({ min: 2015, max: 2022 }),
      authors: fc.uniqueArray(someone, { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(papers, someone, someone, fc.nat(5), (list, a, b, years) => {
      const people = indexPeople(corpusOf(list));
      const known = (name: string): Party => {
        const { author } = matchName(people, name);
        return { name, affiliations: [], authors: author === null ? [] : [author] };
      };
      const ask = (back: number) =>
        find([paper(known(a))], [known(b)], { asOf: 2022, years: back }, people);
      const { conflicts } = ask(years);
      // By hand: straight from the list.
      const joint = list.filter(
        ({ year, authors }) => year >= 2022 - years && authors.includes(a) && authors.includes(b),
      );
      const found = conflicts.find(({ rule }) => rule === "joint-paper");
      if (a === b) expect(conflicts.map(({ rule }) => rule)).toEqual(["same-person"]);
      else expect(found?.paperCount ?? 0).toBe(joint.length);
      expect(ask(years + 1).conflicts.length).toBeGreaterThanOrEqual(conflicts.length);
    }),
  );
});

test("more conflicts than there is memory for are refused, in words", () => {
  const asked = [[paper(party("Ada Lind"))], [party("Bo Chen"), party("Ada Lind")]] as const;
  const { conflicts } = findConflicts(index, ...asked, DEFAULT_CONFLICT_OPTIONS, 2);
  expect(conflicts).toHaveLength(2);
  expect(() => findConflicts(index, ...asked, DEFAULT_CONFLICT_OPTIONS, 1)).toThrow(
    /More than 1 conflicts .* fewer submissions/u,
  );
});
