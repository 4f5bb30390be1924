// The services that can be asked, in plain words: what each is good for, and what its question is. Pure.

export interface WebSource {
  readonly goodFor: string;
  readonly label: string;
  readonly placeholder: string;
  readonly help: string;
}

const OTHER: WebSource = {
  goodFor: "",
  label: "Search words",
  placeholder: "",
  help: "",
};

const SOURCES: ReadonlyMap<string, WebSource> = new Map([
  [
    "openalex",
    {
      goodFor: "Most of science, with references, citations and institutions. The best first try.",
      label: "Search words",
      placeholder: "graph neural networks",
      help: "In titles, abstracts and full texts. “Quotes” keep words together.",
    },
  ],
  [
    "crossref",
    {
      goodFor: "What publishers register: articles, books and proceedings, often with references.",
      label: "Search words",
      placeholder: "soil microbiome drought",
      help: "In titles, authors and journals.",
    },
  ],
  [
    "arxiv",
    {
      goodFor: "Preprints of physics, mathematics, computer science and their neighbours.",
      label: "Search words",
      placeholder: "quantum error correction",
      help: "All words have to be there. Also au:name, ti:word, cat:cs.LG with AND and OR.",
    },
  ],
  [
    "semantic-scholar",
    {
      goodFor: "All fields, with abstracts; no references.",
      label: "Search words",
      placeholder: '"protein folding" | "structure prediction"',
      help: "In titles and abstracts. “Quotes” keep words together, | is or, - leaves out.",
    },
  ],
  [
    "openreview",
    {
      goodFor: "All papers of a conference that reviews in the open, with decisions.",
      label: "Venue",
      placeholder: "ICLR.cc/2024/Conference",
      help: "As in the address of the venue at openreview.net.",
    },
  ],
  [
    "dblp",
    {
      goodFor: "All publications of one computer scientist.",
      label: "Author’s name",
      placeholder: "Ada Lovelace",
      help: "If several share the name, the answer says how to name the one you mean.",
    },
  ],
]);

export function webSource(name: string): WebSource {
  return SOURCES.get(name) ?? OTHER;
}

/** What people can narrow a question by besides years, with an example of each. */
export const NARROWINGS: readonly {
  readonly name: "author" | "institution" | "topic";
  readonly label: string;
  readonly placeholder: Readonly<Record<string, string>>;
}[] = [
  {
    name: "author",
    label: "Author’s number",
    placeholder: { openalex: "A5023888391, or an ORCID", dblp: "12/3456" },
  },
  {
    name: "institution",
    label: "Institution’s number",
    placeholder: { openalex: "I136199984, or a ROR" },
  },
  { name: "topic", label: "Topic’s number", placeholder: { openalex: "T10036" } },
];
