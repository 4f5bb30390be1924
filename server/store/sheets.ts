// Which column of a corpus is which column of which table. The types make sure that none is
// forgotten: a new column in graph/model does not compile until it has its place here.
import type {
  Authorships,
  AuthorTable,
  CountryTable,
  EntityId,
  Incidence,
  KeywordTable,
  OrganizationTable,
  PaperKeywords,
  PaperPlaces,
  PaperTable,
  ReadIssue,
  ResolveNote,
  VenueTable,
} from "../../graph/index.ts";
import {
  float32,
  int32,
  json,
  nullableJson,
  nullableText,
  text,
  uint8,
  uint32,
  type Column,
} from "./columns.ts";

/** The columns of `T`, each with its codec. */
type ColumnsOf<T> = { readonly [K in keyof T]: Column<T[K]> };

/** A table whose rows are numbered: papers, authors, … */
export interface Sheet<T> {
  readonly table: string;
  /** The SQL column of the row number. */
  readonly key: string;
  readonly columns: ColumnsOf<T>;
}

/** A table of what papers hold, keyed by paper and position. */
export interface IncidenceSheet<T extends Incidence> {
  readonly table: string;
  readonly columns: ColumnsOf<Omit<T, "offsets">>;
}

export const PAPERS: Sheet<PaperTable> = {
  table: "papers",
  key: "paper",
  columns: {
    ids: text<EntityId>("id"),
    titles: nullableText("title"),
    labels: text("label"),
    abstracts: nullableText("abstract"),
    years: int32("year"),
    dates: nullableText("date"),
    venues: int32("venue"),
    acceptances: nullableJson("acceptance"),
    presentations: nullableText("presentation"),
    sessions: nullableJson("session"),
    dois: nullableText("doi"),
    urls: nullableText("url"),
    links: json("links"),
    identifiers: json("identifiers"),
    types: nullableText("type"),
    pages: nullableText("pages"),
    issns: json("issns"),
    languages: nullableText("language"),
    citationCounts: int32("citation_count"),
    references: json("cited"),
    authorCounts: int32("author_count"),
    sources: json("sources"),
    extras: json("extra"),
  },
};

export const AUTHORS: Sheet<AuthorTable> = {
  table: "authors",
  key: "author",
  columns: {
    ids: text<EntityId>("id"),
    names: text("name"),
    variants: json("variants"),
    affiliations: json("affiliations"),
    identifiers: json("identifiers"),
  },
};

export const VENUES: Sheet<VenueTable> = {
  table: "venues",
  key: "venue",
  columns: { ids: text<EntityId>("id"), names: text("name"), variants: json("variants") },
};

export const KEYWORDS: Sheet<KeywordTable> = {
  table: "keywords",
  key: "keyword",
  columns: { ids: text<EntityId>("id"), labels: text("label"), variants: json("variants") },
};

export const AUTHORSHIPS: IncidenceSheet<Authorships> = {
  table: "authorships",
  columns: { items: uint32("author"), asWritten: text("as_written") },
};

export const PAPER_KEYWORDS: IncidenceSheet<PaperKeywords> = {
  table: "paper_keywords",
  columns: { items: uint32("keyword"), scores: float32("score"), where: uint8("met_in") },
};

export const ORGANIZATIONS: Sheet<OrganizationTable> = {
  table: "organizations",
  key: "organization",
  columns: {
    ids: text<EntityId>("id"),
    names: text("name"),
    variants: json("variants"),
    countries: int32("country"),
  },
};

export const COUNTRIES: Sheet<CountryTable> = {
  table: "countries",
  key: "country",
  columns: { ids: text<EntityId>("id"), names: text("name"), codes: text("code") },
};

export const PAPER_ORGANIZATIONS: IncidenceSheet<PaperPlaces> = {
  table: "paper_organizations",
  columns: { items: uint32("organization"), authors: int32("author") },
};

export const PAPER_COUNTRIES: IncidenceSheet<PaperPlaces> = {
  table: "paper_countries",
  columns: { items: uint32("country"), authors: int32("author") },
};

/** Objects in a list, as columns. */
type Columnar<T> = { readonly [K in keyof T]: readonly T[K][] };

/** A note as a row: confidence null where none is stated. */
export type NoteRow = Omit<ResolveNote, "confidence"> & { readonly confidence: number | null };

export const NOTES: Sheet<Columnar<NoteRow>> = {
  table: "notes",
  key: "note",
  columns: {
    code: text("code"),
    message: text("message"),
    ids: json("ids"),
    confidence: nullableJson("confidence"),
  },
};

export const ISSUES: Sheet<Columnar<ReadIssue>> = {
  table: "issues",
  key: "issue",
  columns: {
    code: text("code"),
    severity: text<ReadIssue["severity"]>("severity"),
    file: text("file"),
    line: json("line"),
    column: json('"column"'),
    raw: text("raw"),
    message: text("message"),
  },
};

/** Every table with rows of a corpus. */
export const CORPUS_TABLES: readonly string[] = [
  PAPERS,
  AUTHORS,
  VENUES,
  KEYWORDS,
  AUTHORSHIPS,
  PAPER_KEYWORDS,
  ORGANIZATIONS,
  COUNTRIES,
  PAPER_ORGANIZATIONS,
  PAPER_COUNTRIES,
  NOTES,
  ISSUES,
].map((sheet) => sheet.table);
