// BibTeX as the parser behind Zotero reads it.
import { parse } from "@retorquere/bibtex-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Corpus } from "../../../graph/index.ts";
import { writePapers } from "../../../graph/index.ts";
import { oneLine } from "../../../graph/model/text.ts";
import { writable } from "../../../graph/model/plain-text.ts";
import { HOSTILE_CORPUS } from "../../support/hostile-titles.ts";
import type { PlainPaper } from "../../support/tiny-corpus.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";

function bibtexOf(corpus: Corpus, abstracts = false): string {
  return [...writePapers("bibtex", corpus, corpus.papers.ids.keys(), { abstracts })].join("");
}

function parsed(corpus: Corpus, abstracts = false): ReturnType<typeof parse> {
  return parse(bibtexOf(corpus, abstracts), { sentenceCase: false });
}

function entryOf(paper: PlainPaper): string {
  return bibtexOf(corpusOf([paper]));
}

describe("BibTeX", () => {
  it("writes an entry as a person would", () => {
    expect(bibtexOf(TINY_CORPUS).split("\n\n")[0]).toBe(
      [
        "@inproceedings{lind2019graph,",
        "  title = {{Graph Networks for Molecules}},",
        "  author = {Lind, Ada and Chen, Bo and Ruiz, C.},",
        "  booktitle = {ICLR},",
        "  year = {2019},",
        "  month = may,",
        "  doi = {10.1000/tiny.1},",
        "  keywords = {graph network, molecule},",
        "  note = {Accept (Oral)}",
        "}",
      ].join("\n"),
    );
  });

  it("has abstracts when they are asked for", () => {
    expect(bibtexOf(TINY_CORPUS)).not.toContain("abstract =");
    expect(bibtexOf(TINY_CORPUS, true)).toContain("  abstract = {We draw molecules as graphs");
  });

  it("tells proceedings from journals and papers that stand alone", () => {
    expect(entryOf({ venue: "Journal of Knots" })).toMatch(/^@article\{.*journal = \{Jou/su);
    expect(entryOf({ venue: "KnotConf" })).toMatch(/^@inproceedings\{.*booktitle = /su);
    expect(entryOf({ venue: "arXiv" })).toMatch(/^@misc\{.*howpublished = /su);
    expect(entryOf({})).toMatch(/^@misc\{anonymousuntitled\n\}/u);
  });

  it("goes by the type that a source states, and keeps volume and pages", () => {
    const entry = entryOf({
      title: "Knots",
      venue: "Nature of Knots",
      type: "article-journal",
      pages: "1-9",
      identifiers: ["acl:P19-1", "arxiv:2101.00001", "pmid:7"],
      extra: { volume: "12", issue: "3", note: "x" },
    });
    expect(entry.split(",\n").slice(1)).toEqual([
      "  title = {{Knots}}",
      "  journal = {Nature of Knots}",
      "  pages = {1--9}",
      "  volume = {12}",
      "  number = {3}",
      "  eprint = {2101.00001}",
      "  archiveprefix = {arXiv}",
      "  pmid = {7}\n}\n\n",
    ]);
    expect(entryOf({ venue: "Hill University", extra: { type: "phdthesis" } })).toMatch(
      /^@phdthesis\{.*school = \{Hill University\}/su,
    );
    expect(entryOf({ venue: "arXiv", extra: { type: "article" } })).toMatch(/^@misc\{/u);
  });

  it("keeps names with particles and suffixes, and protects those it cannot part", () => {
    const entry = entryOf({
      authors: [
        "Rianne van den Berg",
        "Luc Van Gool",
        "Martin King Jr.",
        "DeepMind",
        "Lind, Ada",
        "Smith and Sons",
      ],
    });
    expect(entry).toContain(
      "author = {van den Berg, Rianne and Van Gool, Luc and King, Jr., Martin and " +
        "{DeepMind} and Lind, Ada and {Smith and Sons}}",
    );
  });

  it("is read without an error, titles as they were, whatever they hold", () => {
    const { errors, entries } = parsed(HOSTILE_CORPUS);
    expect(errors).toEqual([]);
    expect(entries.map(({ fields }) => fields["title"])).toEqual(
      HOSTILE_CORPUS.papers.titles.map((title) => oneLine(writable(title ?? ""))),
    );
  });

  it("gives any title of printable ASCII back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", minLength: 1 }), (text) => {
        const title = oneLine(text);
        fc.pre(title !== "");
        const { errors, entries } = parsed(corpusOf([{ title, abstract: title }]), true);
        expect(errors).toEqual([]);
        expect(entries.map(({ fields }) => [fields["title"], fields["abstract"]])).toEqual([
          [title, title],
        ]);
      }),
    );
  });

  it("percent-encodes in addresses only what would end the field", () => {
    const entry = entryOf({ doi: "10.1000/a_b{c}", url: "https://x.example/a_b?c=%20#d e" });
    expect(entry).toContain("doi = {10.1000/a_b%7Bc%7D}");
    expect(entry).toContain("url = {https://x.example/a_b?c=%20#d%20e}");
  });
});
