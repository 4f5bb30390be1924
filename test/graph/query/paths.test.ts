import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { EntityId } from "../../../graph/model/ids.ts";
import { buildNetwork } from "../../../graph/network/build.ts";
import { indexCorpus } from "../../../graph/query/corpus-index.ts";
import type { PathRules } from "../../../graph/model/path-rules.ts";
import { NO_RULES } from "../../../graph/model/path-rules.ts";
import { findPaths, papersOnPaths, shortestPath } from "../../../graph/query/paths.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";
import type { PlainPaper } from "../../support/tiny-corpus.ts";

const author = (name: string): EntityId => `author:${name}`;

/** Names along the path of two authors, or null. */
function way(papers: readonly PlainPaper[], from: string, to: string): string[] | null {
  const corpus = corpusOf(papers);
  const network = buildNetwork(corpus, "coauthorship");
  const steps = shortestPath(indexCorpus(corpus), network, author(from), author(to));
  return steps && [from, ...steps.map((step) => step.to.name)];
}

const together = (...authors: string[]): PlainPaper => ({ title: authors.join(" "), authors });

describe("shortestPath", () => {
  it("goes step by step, with the papers behind each", () => {
    const network = buildNetwork(TINY_CORPUS, "coauthorship");
    const index = indexCorpus(TINY_CORPUS);
    const path = shortestPath(index, network, author("bo-chen"), author("desiree-moreau"));
    expect(path).toMatchObject([
      {
        from: { id: "author:bo-chen" },
        to: { id: "author:cyra-ruiz" },
        papers: [{ id: "paper:graph-networks-for-molecules" }],
      },
      {
        from: { id: "author:cyra-ruiz" },
        to: { id: "author:desiree-moreau" },
        papers: [{ id: "paper:sampling-from-language-models" }],
      },
    ]);
  });

  it("is empty from a node to itself, null between components, an error for a node not shown", () => {
    expect(way([together("a", "b")], "a", "a")).toEqual(["a"]);
    expect(way([together("a", "b"), together("c", "d")], "a", "d")).toBeNull();
    expect(() => way([together("a", "b")], "a", "z")).toThrow(/does not show "author:z"/);
  });

  it("takes fewer links before stronger ones", () => {
    const papers = [together("a", "b"), together("b", "c"), together("a", "c")];
    expect(way([...papers, ...papers.slice(0, 2)], "a", "c")).toEqual(["a", "c"]);
  });

  it("takes the stronger of two ways of equal length", () => {
    // a–b–d: 1 + 1; a–c–d: 1 + 2.
    const papers = [together("a", "b"), together("b", "d"), together("a", "c"), together("c", "d")];
    expect(way([...papers, { ...together("c", "d"), title: "again" }], "a", "d")).toEqual([
      "a",
      "c",
      "d",
    ]);
    expect(way(papers, "a", "d")).toEqual(["a", "b", "d"]);
  });

  it("walks the knowledge graph through papers", () => {
    const network = buildNetwork(TINY_CORPUS, "knowledge");
    const index = indexCorpus(TINY_CORPUS);
    const path = shortestPath(index, network, "keyword:molecule", "venue:iclr");
    expect(path?.map((step) => step.to.id)).toEqual([
      "paper:graph-networks-for-molecules",
      "venue:iclr",
    ]);
  });
});

/** Ways between two authors under rules, as names, with the joint papers of every step. */
function ways(papers: readonly PlainPaper[], from: string, to: string, rules: Partial<PathRules>) {
  const corpus = corpusOf(papers);
  const question = {
    from: author(from),
    to: author(to),
    rules: { ...NO_RULES, ...rules },
    count: 9,
  };
  const answer = findPaths(indexCorpus(corpus), buildNetwork(corpus, "coauthorship"), question);
  const names = answer.paths.map(({ hops }) =>
    [from, ...hops.map((hop) => `${hop.paperCount} ${hop.to.name}`)].join(" "),
  );
  return { ...answer, names };
}

describe("findPaths", () => {
  // a–b–d in 2010 and 2020, a–c–d in 2021, and a crowd of five with a and d in 2022.
  const papers: readonly PlainPaper[] = [
    { ...together("a", "b"), year: 2010 },
    { ...together("b", "d"), year: 2020 },
    { ...together("b", "d"), title: "again", year: 2021 },
    { ...together("a", "c"), year: 2021 },
    { ...together("c", "d"), year: 2021 },
    { ...together("a", "d", "e", "f", "g"), year: 2022 },
  ];

  it("lists several, best first, with the papers of every step", () => {
    const { names, paths, papers: listed, ...rest } = ways(papers, "a", "d", {});
    expect(names.slice(0, 3)).toEqual(["a 1 d", "a 1 b 2 d", "a 1 c 1 d"]);
    expect(paths[1]).toMatchObject({ weakest: 1, total: 3 });
    expect(paths[1]!.hops[1]!.papers).toEqual(["paper:again", "paper:b-d"]);
    expect(listed.map(({ id }) => id)).toContain("paper:again");
    expect(rest).toMatchObject({ measure: "papers", unruled: 1, loosen: [] });
  });

  it("counts no paper with too many authors", () => {
    expect(ways(papers, "a", "d", { maxAuthors: 4 }).names).toEqual(["a 1 b 2 d", "a 1 c 1 d"]);
  });

  it("counts no paper of before, nor one of unknown year", () => {
    expect(ways(papers, "a", "d", { maxAuthors: 4, since: 2015 }).names).toEqual(["a 1 c 1 d"]);
    expect(ways(papers, "b", "d", { since: 2021 }).names[0]).toBe("b 1 d");
    expect(ways([together("a", "b")], "a", "b", { since: 1900 }).names).toEqual([]);
  });

  it("leads through nobody to be avoided", () => {
    const rules = { maxAuthors: 4, avoid: [author("b")] };
    expect(ways(papers, "a", "d", rules).names).toEqual(["a 1 c 1 d"]);
  });

  it("says which rule is in the way where there is no path", () => {
    const rules = { maxAuthors: 4, since: 2015, avoid: [author("c")] };
    // Without the first: a–d in 2022. Without the second: a–b–d. Without the third: a–c–d.
    expect(ways(papers, "a", "d", rules)).toMatchObject({
      paths: [],
      unruled: 1,
      loosen: [
        { rule: "maxAuthors", id: null, steps: 1 },
        { rule: "since", id: null, steps: 2 },
        { rule: "avoid", id: "author:c", steps: 2 },
      ],
    });
    const alone = ways([...papers, together("h", "i")], "a", "h", { since: 2000 });
    expect(alone).toMatchObject({ paths: [], unruled: null, loosen: [] });
  });

  it("refuses to avoid an end", () => {
    expect(() => ways(papers, "a", "d", { avoid: [author("d")] })).toThrow(
      /cannot avoid "author:d"/,
    );
  });

  it("obeys rules where papers are nodes", () => {
    const network = buildNetwork(TINY_CORPUS, "knowledge");
    const index = indexCorpus(TINY_CORPUS);
    const under = (rules: Partial<PathRules>) =>
      findPaths(index, network, {
        from: author("bo-chen"),
        to: author("desiree-moreau"),
        rules: { ...NO_RULES, ...rules },
        count: 20,
      });
    const { years, ids } = TINY_CORPUS.papers;
    const since = Math.max(...years);
    const met = under({ since }).paths.flatMap(({ hops }) => hops.map(({ to }) => to.id));
    for (const id of met) if (id.startsWith("paper:")) expect(years[ids.indexOf(id)]).toBe(since);
    expect(under({}).measure).toBe("strength");
    expect(under({}).paths.length).toBeGreaterThan(0);
  });

  it("finds under rules on papers what a network of those papers has", () => {
    fc.assert(
      fc.property(
        arbitraryCorpus,
        fc.nat(),
        fc.nat(),
        fc.option(fc.integer({ min: 2015, max: 2024 })),
        fc.option(fc.integer({ min: 2, max: 5 })),
        (corpus, a, b, since, maxAuthors) => {
          const index = indexCorpus(corpus);
          const whole = buildNetwork(corpus, "coauthorship");
          const { ids } = whole.nodes;
          fc.pre(ids.length > 0);
          const [from, to] = [ids[a % ids.length]!, ids[b % ids.length]!];
          fc.pre(from !== to);
          const rules = { since, maxAuthors, avoid: [] };
          const found = findPaths(index, whole, { from, to, rules, count: 5 });
          const years = since === null ? null : ([since, 9999] as const);
          const part = buildNetwork(corpus, "coauthorship", { years, maxAuthors });
          const shown = [from, to].every((id) => part.nodes.ids.includes(id));
          const plain = { from, to, rules: NO_RULES, count: 5 };
          const expected = shown ? findPaths(index, part, plain).paths : [];
          const facts = (paths: typeof expected) =>
            paths.map(({ hops, weakest, total }) => ({
              steps: hops.map((hop) => [hop.to.id, hop.paperCount, hop.papers]),
              weakest,
              total,
            }));
          expect(facts(found.paths)).toEqual(facts(expected));
        },
      ),
    );
  });
});

describe("papersOnPaths", () => {
  it("has the papers of all paths, of one, or of one step of it", () => {
    const corpus = corpusOf([
      together("a", "b"),
      together("b", "d"),
      together("a", "c"),
      together("c", "d"),
    ]);
    const network = buildNetwork(corpus, "coauthorship");
    const rows = (path: number | null, step: number | null) =>
      papersOnPaths(
        indexCorpus(corpus),
        network,
        { from: author("a"), to: author("d"), rules: NO_RULES, count: 5 },
        { path, step },
      );
    expect(rows(null, null)).toEqual([0, 1, 2, 3]);
    expect(rows(1, null)).toEqual([2, 3]);
    expect(rows(1, 0)).toEqual([2]);
    expect(rows(2, null)).toEqual([]);
  });
});
