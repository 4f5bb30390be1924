// Where we read something else than the facts or another tool say, and why.
import type { Compared } from "./twins.ts";

export interface KnownDifference {
  /** The files it is about. */
  readonly file: RegExp;
  readonly fields: readonly (Compared | "first" | "last" | "records")[];
  /** Numbers of the records, from 1; all when absent. */
  readonly records?: readonly number[];
  readonly reason: string;
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    file: /^bibtex\/pubmed_parser_paper/,
    fields: ["first"],
    reason: "The facts keep LaTeX as it stands, with a brace too many.",
  },
  {
    file: /biblatex-input\.bib$/,
    fields: ["venue"],
    records: [4],
    reason: "The main title is the venue; its subtitle is kept apart.",
  },
  {
    file: /biblatex-input\.bib$/,
    fields: ["venue"],
    records: [8],
    reason: "A book of a series: the series is no venue of it.",
  },
  {
    file: /biblatex-input\.bib$/,
    fields: ["title", "venue"],
    records: [15],
    reason: "Proceedings hold papers and are none; they are set aside.",
  },
  {
    file: /^crossref_json\/rcrossref_cr_(?:journals|r_limit)/,
    fields: ["records"],
    reason: "Issues of journals and components (figures) are no papers; they are set aside.",
  },
  {
    file: /^crossref_json\/rcrossref_cr_works_0/,
    fields: ["first"],
    reason: "The facts leave out the suffix V that the file states.",
  },
  {
    file: /^crossref_json\/rcrossref_cr_works_4/,
    fields: ["records", "first"],
    reason: "The DOI is a journal's, no paper's; it is set aside.",
  },
  {
    file: /^(?:endnote_xml\/asysd_mendeley|nbib\/revtools)/,
    fields: ["records"],
    reason: "Errata, told by their titles, are no papers; they are set aside.",
  },
  {
    file: /^jabref\/NbibImporterTest/,
    fields: ["authors"],
    reason: "A group (CN) signed beside the people; JabRef leaves it out.",
  },
  {
    file: /^jabref\/MedlineImporterTestMathML/,
    fields: ["abstract"],
    reason: "We keep the text of formulas; JabRef draws them with raised letters.",
  },
  {
    file: /^jabref\/MedlinePlainImporterTestCompleteEntry/,
    fields: ["keywords"],
    reason: "JabRef cuts the MeSH heading “History, 20th Century” in two and keeps its asterisks.",
  },
  {
    file: /^jabref\/NbibImporterTest/,
    fields: ["venue"],
    reason: "We take the journal (JT); JabRef the title of the collection (CTI).",
  },
  {
    file: /^jabref\/NbibImporterTest/,
    fields: ["abstract"],
    reason: "JabRef keeps the copyright line in another field.",
  },
  {
    file: /^jabref\/OvidImporterTest[56]/,
    fields: ["authors"],
    reason: "JabRef takes degrees (R. N., M. D., PhD) for names.",
  },
  {
    file: /^jabref\/RepecNepImporterTest/,
    fields: ["records", "title"],
    reason: "Mails of RePEc's announcement list are not among the formats that are read.",
  },
  {
    file: /^other_csv\/litstudy_springer/,
    fields: ["records"],
    reason: "Proceedings whose chapters stand in the table are set aside with their editors.",
  },
  {
    file: /^ris\/asreview_baseline_reference_types/,
    fields: ["records"],
    reason: "One of the types that stand there without any field holds papers and is none.",
  },
  {
    file: /^ris\/(?:revtools_restoration_scopus|synthesisr_scopus)|^wos\/tethne_wos2/,
    fields: ["records"],
    reason: "Errata are notes about other papers; they are set aside.",
  },
  {
    file: /^semantic_scholar\/litstudy_4d39f93a/,
    fields: ["first"],
    reason: "The facts stop after twelve of the fifteen authors.",
  },
  {
    file: /^zotero\/bibtex\/case003/,
    fields: ["records", "title", "year"],
    reason: "Proceedings hold papers and are none; they are set aside.",
  },
  {
    file: /^zotero\/crossref_xml\/case006/,
    fields: ["authors"],
    reason: "“Anonymous Reviewer” is nobody's name.",
  },
  {
    file: /^zotero\/crossref_xml\/case007/,
    fields: ["title"],
    reason: "The entry has no title; Zotero writes “[No title found]” for it.",
  },
  {
    file: /^zotero\/datacite_json\/case004/,
    fields: ["venue"],
    reason: "We take the collection that holds it; Zotero the archive.",
  },
  {
    file: /^zotero\/datacite_json\/case012/,
    fields: ["abstract"],
    reason: "Of two abstracts we take the first, in the language of the paper; Zotero the last.",
  },
  {
    file: /^zotero\/datacite_json\/case015/,
    fields: ["venue"],
    reason: "Who published a data set is kept as its publisher, not as a venue.",
  },
  {
    file: /^zotero\/mods\/case023/,
    fields: ["title"],
    reason: "We take the title; Zotero the short title by which the bill is cited.",
  },
  {
    file: /^zotero\/nbib\/case009/,
    fields: ["pages"],
    reason: "The publisher's number of an item is no page.",
  },
  {
    file: /^zotero\/wos_tagged\/case00[45]/,
    fields: ["keywords"],
    reason: "We keep what authors chose; Zotero adds the words that the database derived.",
  },
];
