import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { indexCorpus } from "../../../graph/query/corpus-index.ts";
import { candidatesOf, createSearch } from "../../../graph/query/search.ts";
import { searchEntries } from "../../../graph/query/search-entries.ts";
import { wordMatcher } from "../../../graph/query/word-match.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";
import type { PlainPaper } from "../../support/tiny-corpus.ts";

const searchIn = (papers: readonly PlainPaper[]): ReturnType<typeof createSearch> =>
  createSearch(indexCorpus(corpusOf(papers)));
const labels = (hits: readonly { label: string }[]): string[] => hits.map(({ label }) => label);

describe("what a search finds", () => {
  const search = createSearch(indexCorpus(TINY_CORPUS));

  it.each([
    ["chen", "Bo Chen"],
    ["BO CHEN", "Bo Chen"],
    ["chen bo", "Bo Chen"],
    ["Chen, Bo", "Bo Chen"],
    ["b chen", "Bo Chen"],
    ["desiree", "Désirée Moreau"],
    ["D. Moreau", "Désirée Moreau"],
    ["c ruiz", "Cyra Ruiz"],
    ["ohara", "Finn O'Hara"],
    ["knot th", "knot theory"],
    ["olecul", "molecule"],
    ["netwrok", "graph network"],
    ["iclr", "ICLR"],
    ["learning to s", "Learning to Sample"],
    ["heading nobody", "Untitled: Molecules fold, and nobody gave this page a heading."],
  ])("%s → %s", (text, label) => {
    expect(search(text)[0]?.label).toBe(label);
  });

  it.each(["", "  ", "zzz", "bo moreau", "chenx zzzzz", "chex", "a b"])("%j → nothing", (text) => {
    expect(search(text)).toEqual([]);
  });

  it("finds somebody by any spelling, and by a given name that is only an initial", () => {
    const people = searchIn([
      { title: "One", authors: [["Noah D. Goodman", "N. Goodman"]] },
      { title: "Two", authors: ["P. Goodman"] },
    ]);
    expect(labels(people("noah goodman"))).toEqual(["Noah D. Goodman"]);
    expect(labels(people("n goodman"))).toEqual(["Noah D. Goodman"]);
    expect(labels(people("peter goodman"))).toEqual(["P. Goodman"]);
    expect(people("peter d")).toEqual([]);
    // An initial alone stands for nobody.
    expect(people("peter")).toEqual([]);
  });

  it("takes no letter in a title for an initial", () => {
    const titles = searchIn([{ title: "A goodman is hard to find" }]);
    expect(titles("anna goodman")).toEqual([]);
  });
});

describe("the order of hits", () => {
  it("goes by match first", () => {
    const search = searchIn([
      { title: "The graph", keywords: ["graphs of words", "graph", "graph of words"] },
      { title: "Hypergraph", keywords: ["hypergraph"] },
      { title: "On grahps", keywords: ["some graphics"] },
    ]);
    expect(labels(search("graph"))).toEqual([
      "graph", // whole
      "graph of words", // begins with the word
      "graphs of words", // begins with the letters
      "The graph", // a word
      "some graphics", // the beginning of a word
      "hypergraph", // inside; ids decide: keyword before paper
      "Hypergraph",
      "On grahps", // one error
    ]);
  });

  it("puts a family name before longer ones, however few papers it has", () => {
    const search = searchIn([
      { title: "One", authors: ["Steven Hoi", "Jonathan Ho"] },
      { title: "Two", authors: ["Steven Hoi"] },
    ]);
    expect(labels(search("ho"))).toEqual(["Jonathan Ho", "Steven Hoi"]);
  });

  it("goes by papers next, then by id", () => {
    const search = searchIn([
      { authors: ["Ann Lee", "Cid Lee", "Bea Lee"] },
      { authors: ["Bea Lee"], title: "Lee waves" },
    ]);
    expect(search("lee").map(({ id, papers }) => [id, papers])).toEqual([
      ["author:bea-lee", 2],
      ["author:ann-lee", 1],
      ["author:cid-lee", 1],
      ["paper:lee-waves", 1],
    ]);
  });

  it("keeps to types and limit", () => {
    const search = createSearch(indexCorpus(TINY_CORPUS));
    expect(search("l", { types: ["keyword"] }).map(({ type }) => type)).toEqual([
      "keyword",
      "keyword",
    ]);
    expect(search("l", { limit: 1 })).toHaveLength(1);
    expect(search("l", { types: [] })).toEqual([]);
    for (const limit of [0, 1.5, 101, NaN])
      expect(() => search("l", { limit })).toThrow(/limit is/);
  });
});

describe("hints", () => {
  const search = createSearch(indexCorpus(TINY_CORPUS));
  const hint = (text: string): string | undefined => search(text)[0]?.hint;

  it("tell namesakes apart", () => {
    expect(hint("Ada Lind")).toBe("2 papers · 2019–2020 · with Bo Chen, Cyra Ruiz");
    expect(hint("Eve Okafor")).toBe("1 paper · 2018 · with Finn O'Hara");
    expect(hint("Graph Networks for Molecules")).toBe("Ada Lind, Bo Chen and 1 more · 2019 · ICLR");
    expect(hint("Learning to Sample")).toBe("Désirée Moreau · 2022 · NeurIPS");
    expect(hint("Untitled: Molecules")).toBe("3 authors");
    expect(hint("NeurIPS")).toBe("2 papers · 2021–2022");
  });

  it("leave out what nobody states", () => {
    const alone = searchIn([{ title: "Nothing", authors: ["No Year"], keywords: ["void"] }]);
    expect(alone("No Year")[0]?.hint).toBe("1 paper");
    expect(alone("Nothing")[0]?.hint).toBe("No Year");
    expect(searchIn([{ title: "Nothing" }])("Nothing")[0]?.hint).toBe("");
  });
});

describe("properties", () => {
  it("a paper's own title finds it, and so does any name", () => {
    fc.assert(
      fc.property(arbitraryCorpus, (corpus) => {
        const search = createSearch(indexCorpus(corpus));
        const { papers, authors, venues, keywords } = corpus;
        const all = [papers.labels, authors.names, venues.names, keywords.labels].flat();
        const ids = [papers.ids, authors.ids, venues.ids, keywords.ids].flat();
        all.forEach((name, k) => {
          const found = search(name, { limit: 100 }).map(({ id }) => id);
          expect(found).toContain(ids[k]);
        });
      }),
    );
  });

  it("any title at all finds its paper", () => {
    const title = fc.string({ unit: "binary", minLength: 1 }).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(title, (text) => {
        fc.pre(/[^\s\u00a0\u200b\ufeff]/u.test(text));
        const found = searchIn([{ title: text }, { title: "Something else" }])(text);
        expect(labels(found)).toContain(text);
      }),
    );
  });

  it("words in any order and case, and unfinished, find the same paper", () => {
    const title = "Bayesian Optimisation under Uncertain Budgets";
    const search = searchIn([{ title }, { title: "Bayesian Budgets" }]);
    const words = fc.shuffledSubarray(title.split(" "), { minLength: 3 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 5 }), (list, letters) => {
        const text = list.map((word) => word.slice(0, letters + 2).toUpperCase()).join(" ");
        expect(labels(search(text))).toContain(title);
      }),
    );
  });

  it("one typing error in a long word does not hide it", () => {
    const search = searchIn([{ title: "Bayesian optimisation", authors: ["Noah Goodman"] }]);
    const error = fc.record({
      word: fc.constantFrom("bayesian", "optimisation", "goodman"),
      at: fc.nat({ max: 5 }),
      change: fc.constantFrom(
        (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
        (word: string, at: number) => `${word.slice(0, at)}q${word.slice(at)}`,
        (word: string, at: number) => `${word.slice(0, at)}q${word.slice(at + 1)}`,
        (word: string, at: number) =>
          word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2),
      ),
    });
    fc.assert(
      fc.property(error, ({ word, at, change }) => {
        expect(search(change(word, at))).not.toEqual([]);
      }),
    );
  });
});

describe("work", () => {
  it("looks only at the entities of the rarest word, among 100,000", () => {
    const papers = Array.from({ length: 100_000 }, (_, k) => ({ title: `common w${k + 1e5}` }));
    const entries = searchEntries(indexCorpus(corpusOf(papers)));
    const { close } = wordMatcher(entries.index.words);
    const looked = (text: string): number =>
      candidatesOf(entries, text.split(" ").map(close)).length;
    expect(looked("w177777")).toBe(1);
    expect(looked("common w177777")).toBe(1);
    expect(looked("w1777 common")).toBe(100);
    expect(looked("common absent")).toBe(0);
  });
});
