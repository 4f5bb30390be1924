// What full pages say, and in which order.
import { describe, expect, test } from "vitest";
import { addressOf } from "../../../client/panels/inspector/identifier-address.ts";
import { sortCompany } from "../../../client/panels/pages/company-order.ts";
import {
  paperInMarkdown,
  portraitInMarkdown,
  sidesInMarkdown,
} from "../../../client/panels/pages/page-markdown.ts";
import { amongInWords, liftInWords, percent } from "../../../client/panels/pages/page-words.ts";
import { returningShare } from "../../../client/panels/pages/returning.ts";
import type { Companion } from "../../../graph/index.ts";
import { describePaper, indexCorpus, portraitOf, sideBySide } from "../../../graph/index.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";

const index = indexCorpus(TINY_CORPUS);

const entry = (name: string, papers: number, lastYear: number | null, lift = 1): Companion => ({
  id: `author:${name}`,
  name,
  papers,
  papersInCorpus: papers,
  lift,
  firstYear: lastYear,
  lastYear,
  years: [],
});

test("a list can be looked at by papers, latest, name and lift", () => {
  const rows = [entry("b", 3, null), entry("c", 2, 2020, 9), entry("a", 1, 2022, 4)];
  const names = (order: Parameters<typeof sortCompany>[1]) =>
    sortCompany(rows, order)
      .map(({ name }) => name)
      .join("");
  expect(names("papers")).toBe("bca");
  expect(names("recent")).toBe("acb");
  expect(names("name")).toBe("abc");
  expect(names("lift")).toBe("cab");
});

test("words fit what is spoken of", () => {
  expect(amongInWords("author:bo", "Bo")).toBe("with Bo");
  expect(amongInWords("venue:iclr", "ICLR")).toBe("in ICLR");
  expect(amongInWords("topic:moss", "moss")).toBe("about moss");
  expect([percent(0), percent(0.001), percent(0.125)]).toEqual(["0 %", "< 1 %", "13 %"]);
  expect([liftInWords(1.26), liftInWords(14.3)]).toEqual(["1.3×", "14×"]);
});

test("who comes back is told where there was a year before", () => {
  const year = { papers: 1, authorsPerPaper: null };
  const first = { ...year, year: 2020, authors: 4, newAuthors: 4 };
  expect(returningShare([first])).toBeNull();
  expect(returningShare([first, { ...year, year: 2021, authors: 4, newAuthors: 1 }])).toBe(0.75);
});

test("numbers of known schemes lead somewhere, others nowhere", () => {
  expect(addressOf("arxiv:2101.00001")).toBe("https://arxiv.org/abs/2101.00001");
  expect(addressOf("javascript:alert(1)")).toBeNull();
  expect(addressOf("pmid:")).toBeNull();
});

describe("Markdown", () => {
  test("of an author has a table for each list", () => {
    const text = portraitInMarkdown(portraitOf(index, "author:bo-chen", null)!);
    expect(text).toContain("# Bo Chen\n\n2 papers, 2019 to 2020.");
    expect(text).toContain("| Ada Lind | 2019 to 2020 | 2 |");
    expect(text).toContain("## Co-authors");
  });

  test("of two has a column for each", () => {
    const text = sidesInMarkdown(sideBySide(index, "author:ada-lind", "author:cyra-ruiz", null));
    expect(text).toContain("| Year | Ada Lind | Cyra Ruiz | Together |");
    expect(text).toContain("| 2019 | 1 | 1 | 1 |");
  });

  test("keeps what a title says from becoming Markdown", () => {
    const hostile = indexCorpus(corpusOf([{ title: "A | b\n# c [d](e) <f>", authors: ["G_H"] }]));
    const [id] = hostile.corpus.papers.ids;
    const text = paperInMarkdown(describePaper(hostile, id!)!, null);
    expect(text.split("\n")[0]).toBe("# A \\| b \\# c \\[d\\](e) \\<f\\>");
    expect(text).toContain("G\\_H");
  });
});
