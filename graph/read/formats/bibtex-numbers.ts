// The numbers of a paper in BibTeX's fields: arXiv's as `eprint`, in the journal's name or an address,
// PubMed's, Web of Science's, ISBNs.
import {
  arxivIdIn,
  arxivMentionIn,
  identifiersFrom,
  isbnsIn,
  numbersInAddress,
} from "../identifiers.ts";
import type { IdentifierScheme } from "../identifiers.ts";
import type { Said } from "./bibtex-fields.ts";

/** Each as `scheme:value`; null for none. Fields that say no more than that are added to `told`. */
export function bibNumbers(said: Said, told: string[]): string[] | null {
  const found: (readonly [IdentifierScheme, string | null])[] = [];
  const own = (scheme: IdentifierScheme, name: string): void => {
    const text = said(name);
    if (text === null || identifiersFrom([[scheme, text]]) === null) return;
    found.push([scheme, text]);
    told.push(name);
  };
  const archive = (said("archiveprefix") ?? said("eprinttype") ?? "").toLowerCase();
  const eprint = said("eprint") ?? "";
  const isArxiv =
    archive === "arxiv" ||
    (archive === "" && arxivIdIn(eprint) === eprint.replace(/^arxiv:/i, "").replace(/v\d+$/, ""));
  if (eprint !== "" && isArxiv) {
    own("arxiv", "eprint");
    if (told.includes("eprint")) told.push("archiveprefix", "eprinttype");
  }
  if (archive === "pubmed" || archive === "pmid") own("pmid", "eprint");
  own("arxiv", "arxivid");
  for (const name of ["journal", "howpublished", "note", "doi", "url"])
    found.push(["arxiv", arxivMentionIn(said(name) ?? "")]);
  // DBLP writes arXiv's numbers as volumes of CoRR.
  if (/^corr$/i.test(said("journal") ?? said("journaltitle") ?? ""))
    found.push(["arxiv", /^abs\/(.+)$/.exec(said("volume") ?? "")?.[1] ?? null]);
  own("pmid", "pmid");
  own("pmid", "pubmed_id");
  own("pmcid", "pmcid");
  own("pmcid", "pmc");
  const unique = said("unique-id");
  if (unique !== null && /^(?:WOS|ISI):/i.test(unique)) {
    found.push(["wos", unique.replace(/^ISI:/i, "")]);
    told.push("unique-id");
  }
  for (const isbn of isbnsIn(said("isbn") ?? "")) {
    found.push(["isbn", isbn]);
    told.push("isbn");
  }
  for (const name of ["url", "ee"]) found.push(...numbersInAddress(said(name) ?? ""));
  return identifiersFrom(found);
}
