// Format: papers of Semantic Scholar: answers of its API (a paper, a search, references, citations)
// and the lines of its bulk files.
import { identifiersFrom, orcidIn } from "../../identifiers.ts";
import type { IdentifierScheme } from "../../identifiers.ts";
import { issnsIn } from "../../issn.ts";
import { doiIn } from "../../links.ts";
import type { Reading } from "../../reading.ts";
import { plainFields } from "../field-table.ts";
import type { FieldTable } from "../field-table.ts";
import { addPaper } from "../papers.ts";
import { peopleFields } from "../people.ts";
import type { Person } from "../people.ts";
import { jsonReader } from "./json-reader.ts";
import type { JsonRecord } from "./json-values.ts";

/** The API's names first, then those of bulk files and of the years before. */
const FIELDS: FieldTable = {
  title: ["title"],
  abstract: ["abstract", "paperAbstract"],
  venue: ["venue", "publicationVenue/name", "journal/name", "journalName"],
  year: ["year", "publicationDate", "publicationdate"],
  date: ["publicationDate", "publicationdate"],
  doi: ["externalIds/DOI", "externalids/DOI", "doi", "doiUrl"],
  url: ["url", "s2Url"],
  pages: ["journal/pages", "journalPages"],
  citationCount: ["citationCount", "citationcount", "numCitedBy"],
  extra: [
    "journal/volume",
    "journalVolume as volume",
    "openAccessPdf/url as pdf",
    "tldr/text as tldr",
  ],
};

const IDENTIFIERS: readonly (readonly [IdentifierScheme, readonly string[]])[] = [
  ["s2", ["paperId", "id"]],
  ["arxiv", ["externalIds/ArXiv", "externalids/ArXiv", "arxivId"]],
  ["pmid", ["externalIds/PubMed", "externalids/PubMed", "pmid"]],
  ["pmcid", ["externalIds/PubMedCentral", "externalids/PubMedCentral"]],
  ["mag", ["externalIds/MAG", "externalids/MAG"]],
  ["dblp", ["externalIds/DBLP", "externalids/DBLP"]],
  ["acl", ["externalIds/ACL", "externalids/ACL"]],
  ["corpusid", ["externalIds/CorpusId", "corpusId", "corpusid", "externalids/CorpusId"]],
];

/** The most telling first: a paper is often called a journal article and a review. */
const TYPES: readonly (readonly [string, string])[] = [
  ["Conference", "paper-conference"],
  ["JournalArticle", "article-journal"],
  ["BookSection", "chapter"],
  ["Book", "book"],
  ["Dataset", "dataset"],
  ["Review", "article-journal"],
  ["News", "article-newspaper"],
];

function personOf(author: JsonRecord): Person {
  const id = author.text("authorId") ?? author.text("ids");
  return {
    name: author.text("name") ?? "",
    affiliations: author.texts("affiliations"),
    orcid: orcidIn(author.text("externalIds/ORCID") ?? ""),
    identifiers: id === null ? [] : [`s2:${id}`],
  };
}

function referencesOf(paper: JsonRecord): string[] {
  const cited = paper.objects("references").map((reference) => {
    const doi = doiIn(reference.text("externalIds/DOI") ?? reference.text("doi") ?? "");
    const id = reference.text("paperId");
    return doi ?? (id === null ? reference.text("title") : `s2:${id}`);
  });
  const listed = paper.texts("outCitations").map((id) => `s2:${id}`);
  return [...cited.filter((text) => text !== null), ...listed];
}

/** The paper inside of an answer about references or citations, or the object itself. */
function unwrapped(item: JsonRecord): JsonRecord | null {
  for (const key of ["citedPaper", "citingPaper", "paper"]) {
    const inside = item.at(key);
    if (inside === undefined) continue;
    return item.objects(key)[0] ?? null;
  }
  return item;
}

function read(reading: Reading, item: JsonRecord, index: number, to: number): void {
  const paper = unwrapped(item);
  if (paper === null) {
    reading.passage(
      "skipped",
      "empty-entry",
      index,
      to,
      "A reference that names no paper.",
      item.raw,
    );
    return;
  }
  const { fields, extra } = plainFields(FIELDS, (path) => paper.text(path));
  const said = [...paper.texts("publicationTypes"), ...paper.texts("publicationtypes")];
  const subjects = [
    ...paper.texts("fieldsOfStudy"),
    ...paper.objects("s2FieldsOfStudy").map((field) => field.text("category")),
    ...paper.objects("s2fieldsofstudy").map((field) => field.text("category")),
  ].filter((field) => field !== null);
  if (subjects.length > 0) extra.set("fieldsOfStudy", [...new Set(subjects)].join("; "));
  const topics = paper.objects("topics").map((topic) => topic.text("topic"));
  const keywords = topics.filter((topic) => topic !== null);
  const references = referencesOf(paper);
  const identifiers = identifiersFrom(
    IDENTIFIERS.map(([scheme, paths]) => [scheme, paper.firstText(paths)] as const),
  );
  addPaper(
    reading,
    {
      ...fields,
      ...peopleFields(paper.objects("authors").map(personOf)),
      type: TYPES.find(([theirs]) => said.includes(theirs))?.[1] ?? null,
      issns: issnsIn(paper.text("publicationVenue/issn")),
      keywords: keywords.length > 0 ? keywords : null,
      identifiers,
      references: references.length > 0 ? references : null,
      extra: Object.fromEntries(extra),
    },
    {
      index,
      to,
      key: paper.text("paperId") ?? paper.text("corpusid") ?? paper.text("id"),
      raw: item.raw,
    },
  );
}

/** Reads papers as Semantic Scholar gives them. */
export const semanticScholar = jsonReader({
  name: "semantic-scholar",
  title: "Semantic Scholar JSON",
  lists: [["data"], ["recommendedPapers"]],
  isRecord: (keys) =>
    ["paperId", "corpusid", "citedPaper", "citingPaper", "paperAbstract"].some((key) =>
      keys.has(key),
    ),
  isEnvelope: (text) => /^\s*\{\s*"(?:total|offset)"\s*:\s*\d[^{]*"data"\s*:/.test(text),
  why: "papers with paperId or corpusid as Semantic Scholar has them",
  read,
});
