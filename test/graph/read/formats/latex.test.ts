import { describe, expect, it } from "vitest";
import { LatexDecoder } from "../../../../graph/read/formats/latex.ts";
import { cutNames, plainName } from "../../../../graph/read/formats/bibtex-names.ts";

const decoder = new LatexDecoder();
const decode = (text: string): string => decoder.decode(text);

describe("LatexDecoder", () => {
  it.each([
    ["plain text", "plain text"],
    ["two\n   lines", "two lines"],
    ["{BERT}: {P}re-training", "BERT: Pre-training"],
    [String.raw`G{\"o}del and Erd\H{o}s`, "Gödel and Erdős"],
    [String.raw`H\'elio \'{\i}`, "Hélio í"],
    [String.raw`{\v{S}}eva \o stergaard`, "Ševa østergaard"],
    [String.raw`75\% \& more`, "75% & more"],
    [String.raw`an \emph{emphasised phrase} here`, "an emphasised phrase here"],
    [String.raw`$\alpha$-divergence`, "α-divergence"],
    ["``quoted'' -- dash --- long", "“quoted” – dash — long"],
    ["a~b", "a b"],
    ["costs $5 and more", "costs $5 and more"],
    [String.raw`odd \nosuchcommand{x} text`, "odd x text"],
    [String.raw`broken {\"o brace`, null],
  ])("%s", (latex, plain) => {
    if (plain === null) expect(decode(latex)).toContain("brace");
    else expect(decode(latex)).toBe(plain);
  });

  it.each([20, 400])("takes the word out of %i commands around it", (depth) => {
    expect(decode(`${String.raw`\emph{`.repeat(depth)}word${"}".repeat(depth)}`)).toBe("word");
  });
});

describe("names of BibTeX", () => {
  it("cuts at the word and, outside of braces only", () => {
    expect(cutNames("Ada Pell and  {Tea and Co} AND Bo\nTran and others")).toEqual([
      "Ada Pell",
      "{Tea and Co}",
      "Bo Tran",
      "others",
    ]);
    expect(cutNames("")).toEqual([]);
  });

  it.each([
    ["Pell, Ada", "Ada Pell"],
    ["Ada Pell", "Ada Pell"],
    ["von der Tann, Bo", "Bo von der Tann"],
    ["Tran, Jr., Bo C.", "Bo C. Tran, Jr."],
    ["{Tea and Co, Inc.}", "Tea and Co, Inc."],
    [String.raw`G{\"o}del, Kurt`, "Kurt Gödel"],
    ["family=Curie, given=Marie, prefix=de", "Marie de Curie"],
  ])("%s", (name, plain) => {
    expect(plainName(name, decode)).toBe(plain);
  });
});
