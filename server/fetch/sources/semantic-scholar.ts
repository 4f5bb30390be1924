// Semantic Scholar: papers by words, a thousand a page, without references (its bulk search has none).
// Source: https://api.semanticscholar.org/api-docs/graph (paper/search/bulk).
import { OPEN_FIRST_YEAR, OPEN_LAST_YEAR, type YearRange } from "../../../graph/index.ts";
import { wrongQuestion } from "../fetch-error.ts";
import { countAt, jsonObject, objectsAt, textAt } from "../json.ts";
import { lineKey, lines, textField, type SourceKind } from "../source.ts";

const FIELDS = [
  "paperId",
  "corpusId",
  "externalIds",
  "url",
  "title",
  "abstract",
  "venue",
  "publicationVenue",
  "year",
  "citationCount",
  "openAccessPdf",
  "fieldsOfStudy",
  "s2FieldsOfStudy",
  "publicationTypes",
  "publicationDate",
  "journal",
  "authors",
].join(",");

const paperId = textField("paperId");

export const semanticScholar: SourceKind = {
  about: 'words in titles and abstracts, also "a phrase", a | b, -without',
  takes: ["years"],
  open({ query, years }, client) {
    if (query === "") throw wrongQuestion("Say what to search at Semantic Scholar.");
    const parameters: [string, string][] = [
      ["query", query],
      ["fields", FIELDS],
    ];
    if (years !== null) parameters.push(["year", yearsOf(years)]);
    const headers = client.key === null ? {} : { "x-api-key": client.key };
    return {
      service: "semantic-scholar",
      page: (token) =>
        client.ask(
          {
            service: "semantic-scholar",
            path: ["graph", "v1", "paper", "search", "bulk"],
            parameters: token === null ? parameters : [...parameters, ["token", token]],
            headers,
          },
          (text) => {
            const answer = jsonObject(text);
            const papers = objectsAt(answer, "data");
            return {
              items: lines(papers, paperId),
              total: countAt(answer, "total"),
              next: papers.length === 0 ? null : textAt(answer, "token"),
            };
          },
        ),
      keyOf: lineKey(paperId),
    };
  },
};

/** `2018-2022`, `2018-`, `-2022`. */
function yearsOf([first, last]: YearRange): string {
  const from = first === OPEN_FIRST_YEAR ? "" : first;
  return `${from}-${last === OPEN_LAST_YEAR ? "" : last}`;
}
