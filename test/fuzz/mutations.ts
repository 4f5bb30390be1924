// Ways in which a text goes wrong, by accident or on purpose. Each takes a text and chance and gives
// a damaged text; none lets it grow beyond a few times its length or 100 kB.
import type { Random } from "../../graph/model/random.ts";
import { oneOf, upTo } from "../support/chance.ts";

/** A way to damage a text. `other` is a text of another kind. */
export type Mutation = (text: string, random: Random, other: string) => string;

const LONG = 20_000;

/** What readers look for, and what people send to break them. */
const TOKENS: readonly string[] = [
  ...[
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    "(",
    ")",
    '"',
    "'",
    "`",
    "|",
    ",",
    ";",
    "\t",
    "=",
    "@",
    "#",
    "%",
  ],
  ...["\\", "$", "&", "/", "~", "^", "-", "--", "•", "·", "…", "\u00a0", "\u2028", "\u0085", "\f"],
  ...["\u0000", "\u0007", "\u001b", "\ufeff", "\ufffd", "\ud83d", "\udca9", "\u202e", "\u200b"],
  ...["__proto__", "constructor", "toString", "null", "NaN", "-1", "0", "99999", "1e999", "0x10"],
  ...[
    "@article{",
    "@string{a = a # a}",
    "@comment{",
    "@preamble{",
    "author = {",
    " and ",
    "TY  - JO",
  ],
  ...[
    "ER  - ",
    "PMID- 1",
    "PT J",
    "ER",
    "EF",
    "%0 Journal Article",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  ],
  ...["<![CDATA[", "]]>", "<!--", "-->", "<?xml version='1.0'?>", "&b;", "&#x110000;", "</", "/>"],
  ...['{"results":[', "]}", '{"items":', "\\u0000", "\\ud83d", "sep=;", '=cmd|"/c calc"!A1'],
  ...[
    "Authors:",
    "et al.",
    "10.1000/xyz",
    "https://arxiv.org/abs/2001.00001",
    "2020",
    "Jr.",
    "#1 ",
  ],
];

/** What may stand in a run that a careless expression would try in every way. */
const RUNS: readonly string[] = [
  ...[
    " ",
    "\n",
    "\t",
    "a",
    "1",
    ",",
    ";",
    "-",
    "{",
    "}",
    "[",
    "(",
    "<",
    '"',
    "\\",
    "*",
    "_",
    "`",
    "|",
  ],
  ...[
    " a",
    "a,",
    " and ",
    "{a}",
    "[a](",
    "<a>",
    '""',
    "&amp;",
    "\\'",
    "1.",
    "a.",
    "- ",
    "| ",
    "é",
    "\r",
  ],
];

const delimiters: readonly (readonly [open: string, close: string])[] = [
  ["{", "}"],
  ["[", "]"],
  ["(", ")"],
  ["<a>", "</a>"],
  ['{"a":', "}"],
  ["\\emph{", "}"],
  ["**", "**"],
];

function span(text: string, longest: number, random: Random): readonly [number, number] {
  const from = upTo(text.length + 1, random);
  return [from, Math.min(text.length, from + upTo(longest + 1, random))];
}

function replaced(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

function inserted(text: string, by: string, random: Random): string {
  const at = upTo(text.length + 1, random);
  return replaced(text, at, at, by);
}

function byLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split("\n");
  change(lines);
  return lines.join("\n");
}

/** Bytes read by the wrong rule: UTF-8 as Latin-1 and the other way round. */
function misread(text: string, random: Random): string {
  const bytes = new TextEncoder().encode(text);
  if (random() < 0.5) return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return new TextDecoder("utf-8").decode(Uint8Array.from(text, (c) => c.charCodeAt(0) & 255));
}

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  truncate: (text, random) => text.slice(0, upTo(text.length + 1, random)),
  behead: (text, random) => text.slice(upTo(text.length + 1, random)),
  cut: (text, random) => {
    const [from, to] = span(text, 200, random);
    return replaced(text, from, to, "");
  },
  swap: (text, random) => {
    const [from, to] = span(text, 40, random);
    return replaced(text, from, to, Array.from(text.slice(from, to)).reverse().join(""));
  },
  flip: (text, random) => {
    const at = upTo(text.length, random);
    const code = (text.charCodeAt(at) || 0) ^ (1 << upTo(16, random));
    return replaced(text, at, at + 1, String.fromCharCode(code));
  },
  token: (text, random) => inserted(text, oneOf(TOKENS, random), random),
  tokenFor: (text, random) => {
    const [from, to] = span(text, 12, random);
    return replaced(text, from, to, oneOf(TOKENS, random));
  },
  doubledLine: (text, random) =>
    byLines(text, (lines) => {
      const at = upTo(lines.length, random);
      lines.splice(at, 0, ...Array.from({ length: 1 + upTo(4, random) }, () => lines[at]!));
    }),
  lostLine: (text, random) =>
    byLines(text, (lines) => {
      lines.splice(upTo(lines.length, random), 1 + upTo(3, random));
    }),
  movedLine: (text, random) =>
    byLines(text, (lines) => {
      const [line] = lines.splice(upTo(lines.length, random), 1);
      lines.splice(upTo(lines.length + 1, random), 0, line!);
    }),
  joinedLines: (text, random) => {
    const at = text.indexOf("\n", upTo(text.length + 1, random));
    return at < 0 ? text : replaced(text, at, at + 1, oneOf(["", " "], random));
  },
  lineEnds: (text, random) =>
    text.replaceAll("\n", oneOf(["\r\n", "\r", "\n\n", "\u2028"], random)),
  misread,
  nested: (text, random) => {
    const [open, close] = oneOf(delimiters, random);
    const depth = 1 + upTo(2_000, random);
    return inserted(text, open.repeat(depth) + (random() < 0.5 ? close.repeat(depth) : ""), random);
  },
  run: (text, random) => {
    const piece = oneOf(RUNS, random);
    const length = 1 + upTo(LONG / piece.length, random);
    return inserted(text, piece.repeat(random() < 0.9 ? Math.min(length, 500) : length), random);
  },
  twoRuns: (text, random) =>
    inserted(text, (oneOf(RUNS, random) + oneOf(RUNS, random)).repeat(upTo(400, random)), random),
  spliced: (text, random, other) =>
    text.slice(0, upTo(text.length + 1, random)) + other.slice(upTo(other.length + 1, random)),
  within: (text, random, other) => {
    const [from, to] = span(other, 400, random);
    return inserted(text, other.slice(from, to), random);
  },
  repeated: (text, random) => {
    const [from, to] = span(text, 1_000, random);
    return replaced(text, to, to, text.slice(from, to).repeat(1 + upTo(6, random)));
  },
};

const NAMES = Object.keys(MUTATIONS);
const LONGEST = 100_000;

/** A text damaged in one to five ways, and the names of the ways. */
export function damaged(
  text: string,
  random: Random,
  other: string,
): { readonly text: string; readonly ways: readonly string[] } {
  const ways: string[] = [];
  let now = text;
  for (let left = 1 + upTo(3, random) * upTo(3, random); left > 0; left--) {
    const name = oneOf(NAMES, random);
    now = MUTATIONS[name]!(now, random, other).slice(0, LONGEST);
    ways.push(name);
  }
  return { text: now, ways };
}
