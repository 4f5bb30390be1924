// Format: MODS, as library catalogues and repositories write it.
import { arxivMentionIn, identifiersFrom } from "../../identifiers.ts";
import { issnsIn } from "../../issn.ts";
import { doiIn } from "../../links.ts";
import { entryDate } from "../../loose-date.ts";
import { pageRange, pagesOf } from "../../pages.ts";
import type { Reading } from "../../reading.ts";
import { plainFields } from "../field-table.ts";
import type { FieldTable } from "../field-table.ts";
import { addPaper } from "../papers.ts";
import { peopleFields } from "../people.ts";
import { structuredName } from "../structured-names.ts";
import type { XmlElement, XmlRecord } from "./xml-records.ts";
import { xmlReader } from "./xml-reader.ts";
import { elementsAt, textAt, textsAt } from "./xml-values.ts";

const FIELDS: FieldTable = {
  abstract: ["abstract"],
  doi: ["identifier[type=doi]"],
  url: ["location/url", "identifier[type=uri]"],
  language: ["language/languageTerm"],
  extra: [
    "originInfo/publisher",
    "originInfo/place/placeTerm[type=text]",
    "originInfo/edition",
    "physicalDescription/extent",
    "note",
  ],
};

const GENRES: readonly (readonly [RegExp, string])[] = [
  [/conference (?:paper|publication)|proceeding/i, "paper-conference"],
  [/journal ?article|article/i, "article-journal"],
  [/book ?(?:section|chapter)|chapter/i, "chapter"],
  [/thesis|dissertation/i, "thesis"],
  [/report/i, "report"],
  [/web ?page|web ?site/i, "webpage"],
  [/book|monograph/i, "book"],
];

/** A title with its article, subtitle and part. */
function titleAt(element: XmlElement): string | null {
  const info =
    elementsAt(element, "titleInfo").find(({ attributes }) => attributes["type"] === undefined) ??
    elementsAt(element, "titleInfo")[0];
  if (!info) return null;
  const article = textAt(info, "nonSort");
  const title = [article, textAt(info, "title")].filter((part) => part !== null).join(" ");
  const parts = [title.replace(/\s*:$/, ""), textAt(info, "subTitle")];
  const whole = parts.filter((part) => part !== null && part !== "").join(": ");
  return whole === "" ? null : whole;
}

function isAuthor(name: XmlElement): boolean {
  const roles = textsAt(name, "role/roleTerm").map((role) => role.toLowerCase());
  return roles.length === 0 || roles.some((role) => /^(?:aut|author|creator|cre)\b/.test(role));
}

function nameOf(name: XmlElement): string {
  const family = textsAt(name, "namePart[type=family]").join(" ");
  const given = textsAt(name, "namePart[type=given]").join(" ");
  if (family !== "") return structuredName({ family, given });
  const plain = elementsAt(name, "namePart").filter(
    ({ attributes }) => attributes["type"] === undefined,
  );
  const [written] = plain.map((part) =>
    textAt({ name: "", attributes: {}, children: [part] }, "namePart"),
  );
  return (written ?? "").replace(/[,.;]$/, "");
}

/** Where the work appeared: the related item that hosts it. */
function hostOf(element: XmlElement): XmlElement | null {
  return elementsAt(element, "relatedItem[type=host]")[0] ?? null;
}

function readRecord(reading: Reading, { element, from, to }: XmlRecord): void {
  const { fields, extra } = plainFields(FIELDS, (path) => textAt(element, path));
  const host = hostOf(element);
  const venue = host ? titleAt(host) : null;
  const dates = [element, host].flatMap((at) =>
    at === null
      ? []
      : [
          "originInfo/dateIssued[encoding]",
          "originInfo/dateIssued",
          "part/date",
          "originInfo/copyrightDate",
          "originInfo/dateCreated",
        ].flatMap((path) => textsAt(at, path)),
  );
  const genres = [
    ...textsAt(element, "genre"),
    ...(host ? [] : textsAt(element, "typeOfResource")),
  ];
  const type = GENRES.find(([form]) => genres.some((genre) => form.test(genre)))?.[1];
  const part = host === null ? null : elementsAt(host, "part/extent")[0];
  const names = elementsAt(element, "name");
  const subjects = textsAt(element, "subject/topic").concat(textsAt(element, "subject/geographic"));
  const keywords = [...new Set(subjects)];
  addPaper(
    reading,
    {
      ...fields,
      title: titleAt(element),
      ...peopleFields(names.filter(isAuthor).map((name) => ({ name: nameOf(name) }))),
      ...entryDate(dates),
      venue,
      type: type ?? (venue === null ? null : "article-journal"),
      pages: part
        ? (pageRange(textAt(part, "start"), textAt(part, "end")) ?? pagesOf(textAt(part, "list")))
        : null,
      doi: fields.doi ?? doiIn(fields.url ?? ""),
      issns: issnsIn(textsAt(host ?? element, "identifier[type=issn]").join(" ")),
      keywords: keywords.length === 0 ? null : keywords,
      identifiers: identifiersFrom([
        ...textsAt(element, "identifier[type=isbn]").map((isbn) => ["isbn", isbn] as const),
        ["arxiv", arxivMentionIn(fields.url ?? "")],
      ]),
      extra: Object.fromEntries(extra),
    },
    {
      index: from,
      to,
      key: textAt(element, "recordInfo/recordIdentifier") ?? element.attributes["ID"] ?? null,
    },
  );
}

/** Reads MODS. */
export const mods = xmlReader({
  name: "mods",
  title: "MODS",
  records: new Set(["mods"]),
  sign: /<(?:\w+:)?mods(?:Collection)?[\s>]/,
  why: "elements <mods>",
  begin: (reading) => (record) => readRecord(reading, record),
});
