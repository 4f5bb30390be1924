// What other tools made of a file, in the fields that are compared.
import { readFileSync } from "node:fs";
import type { PaperRecord } from "../../../graph/model/paper-record.ts";
import { readText } from "../../../graph/read/read-text.ts";
import type { GoldFile } from "./gold-files.ts";

export const COMPARED = [
  "title",
  "authors",
  "year",
  "venue",
  "doi",
  "pages",
  "abstract",
  "keywords",
] as const;
export type Compared = (typeof COMPARED)[number];

/** A record as another tool has it; what it does not say is absent. */
export type TwinRecord = Partial<Record<Compared, string | readonly string[]>>;

interface ZoteroItem {
  readonly itemType: string;
  readonly creators?: readonly {
    readonly firstName?: string;
    readonly lastName?: string;
    readonly name?: string;
    readonly creatorType: string;
  }[];
  readonly tags?: readonly (string | { readonly tag: string })[];
  readonly [field: string]: unknown;
}

const NO_AUTHORS =
  /^(?:editor|seriesEditor|translator|contributor|reviewedAuthor|bookAuthor|recipient|commenter|counsel|castMember|producer|sponsor|cosponsor|attorneyAgent|wordsBy)$/;
const VENUES = [
  "publicationTitle",
  "proceedingsTitle",
  "bookTitle",
  "encyclopediaTitle",
  "blogTitle",
  "websiteTitle",
  "conferenceName",
  "university",
  "repository",
  "institution",
];

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function fromZotero(item: ZoteroItem): TwinRecord {
  const authors = (item.creators ?? [])
    .filter(({ creatorType }) => !NO_AUTHORS.test(creatorType))
    .map(({ firstName, lastName, name }) => name ?? `${lastName ?? ""}, ${firstName ?? ""}`);
  const doi = text(item["DOI"]) ?? /DOI: (\S+)/.exec(text(item["extra"]) ?? "")?.[1];
  const keywords = (item.tags ?? []).map((tag) => (typeof tag === "string" ? tag : tag.tag));
  return withoutNothing({
    title: text(item["title"]),
    authors,
    year: /\d{4}/.exec(text(item["date"]) ?? "")?.[0],
    venue: VENUES.map((field) => text(item[field])).find((name) => name !== undefined),
    doi,
    pages: text(item["pages"]),
    abstract: text(item["abstractNote"]),
    keywords,
  });
}

function fromRecord(record: PaperRecord): TwinRecord {
  return withoutNothing({
    title: record.title ?? undefined,
    authors: record.authors ?? undefined,
    year: record.year?.toString(),
    venue: record.venue ?? undefined,
    doi: record.doi ?? undefined,
    pages: record.pages ?? undefined,
    abstract: record.abstract ?? undefined,
    keywords: record.keywords ?? undefined,
  });
}

function withoutNothing(
  said: Partial<Record<Compared, string | readonly string[] | undefined>>,
): TwinRecord {
  const entries = Object.entries(said).filter(
    ([, value]) => value !== undefined && value.length > 0,
  );
  return Object.fromEntries(entries);
}

/** The records of a file's twin. JabRef's and citation-js's are read by our own readers. */
export function twinRecords(twin: NonNullable<GoldFile["twin"]>): TwinRecord[] {
  const content = readFileSync(twin.path, "utf8");
  if (twin.by !== "Zotero")
    return readText(content, { file: twin.path }).records.map((record) => fromRecord(record));
  return (JSON.parse(content) as ZoteroItem[])
    .filter(({ itemType }) => itemType !== "note" && itemType !== "attachment")
    .map(fromZotero);
}
