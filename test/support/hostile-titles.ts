// Titles that try to break out of a file format, and a corpus and map made of them.
import type { Corpus, NetworkMap } from "../../graph/index.ts";
import { corpusOf } from "./tiny-corpus.ts";
import { knowledgeMapOf } from "./tiny-map.ts";

export const HOSTILE_TITLES: readonly string[] = [
  '<script>alert("1")</script> & co',
  "closing a section: ]]> and a comment: --> <!-- and <?pi?>",
  "zero \u0000 bell \u0007 escape \u001b delete \u007f",
  "half a pair: \ud83d and the other half: \udca9",
  "right to left: \u202eevil\u202c, isolate: \u2067x\u2069, bom: \ufeff",
  "emoji 🧬 and a family 👩‍👩‍👧, noncharacters \uffff \ufffe",
  "__proto__",
  "constructor",
  '=cmd|"/c calc"!A1',
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "\t=1+1",
  'two\r\nlines, a comma and a "quote"',
  "{unbalanced } braces }} and \\TeX $x_1^2$ 100% #1 ~ &",
  "&amp; &#0; &unknown;",
  "汉字 и кириллица, ﬁne ligatures, é and e\u0301",
  "",
];

/** A paper for each title, by one author of the same name, with a keyword of the same name. */
export const HOSTILE_CORPUS: Corpus = corpusOf(
  HOSTILE_TITLES.map((title, i) => ({
    title,
    year: 2000 + i,
    venue: title,
    authors: [title],
    keywords: [title],
    url: `https://papers.example/${encodeURIComponent(title.replace(/[\ud800-\udfff]/g, ""))}`,
    acceptance: { asWritten: title, outcome: "accepted", tier: null },
  })),
);

export const HOSTILE_MAP: NetworkMap = knowledgeMapOf(HOSTILE_CORPUS);
