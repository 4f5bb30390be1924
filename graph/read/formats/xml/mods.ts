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
import type { XmlElement } from "./xml-records.ts";
import { xmlReader } from "./xml-reader.ts";
import type { XmlEntry } from "./xml-reader.ts";
import { elementsAt, textAt, textsAt, xmlText } from "./xml-values.ts";

const FIELDS: FieldTable = {
  abstract: ["abstract"],
  doi: ["identifier[type=doi]"],
  url: ["location/url", "identifier[type=uri]"],
  language: ["language/languageTerm"],
  extra: [
    "originInfo/publisher",
    "originInfo/place/placeTerm[type=text] as place",
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
  const parts = [title.replace(/(?:(?<!\s)\s+)?:$/, ""), textAt(info, "subTitle")];
  const whole = parts.filter((part) => part !== null && part !== "").join(": ");
  const part = [textAt(info, "partNumber"), textAt(info, "partName")].filter((p) => p !== null);
  const all = [whole, part.join(": ")].filter((text) => text !== "").join(". ");
  return all === "" ? null : all;
}

const AUTHOR = /^(?:aut|author|creator|cre)\b/;
const NO_AUTHOR =
  /^(?:edt|ed|editor|trl|translator|pbl|publisher|spn|sponsor|fnd|funder|his|host|dgg|degree|ths|thesis|rev|opn|ctb|contributor)\b/;

/** Those said to be authors or nothing at all; where there are none, those who are nothing else. */
function authorsOf(names: readonly XmlElement[]): XmlElement[] {
  const rolesOf = (name: XmlElement): string[] =>
    textsAt(name, "role/roleTerm").map((role) => role.toLowerCase());
  const authors = names.filter((name) => {
    const roles = rolesOf(name);
    return roles.length === 0 || roles.some((role) => AUTHOR.test(role));
  });
  return authors.length > 0
    ? authors
    : names.filter((name) => !rolesOf(name).some((role) => NO_AUTHOR.test(role)));
}

function nameOf(name: XmlElement): string {
  const family = textsAt(name, "namePart[type=family]").join(" ");
  const given = textsAt(name, "namePart[type=given]").join(" ");
  if (family !== "") return structuredName({ family, given });
  const parts = elementsAt(name, "namePart")
    .filter(({ attributes }) => attributes["type"] === undefined)
    .map((part) => (xmlText(part) ?? "").replace(/(?<=\p{L}{2})[,.;]$/u, ""))
    .filter((part) => part !== "");
  // Parts of a body stand in order; of a person the first is the name. Years of life are none.
  const written = name.attributes["type"] === "corporate" ? parts.join(": ") : (parts[0] ?? "");
  return written.replace(/,?(?:(?<!\s)\s+)?[[(]?\d{4}\s?-\s?(?:\d{4})?[\])]?\.?$/, "");
}

/** Where the work appeared: the related item that hosts it. */
function hostOf(element: XmlElement): XmlElement | null {
  return elementsAt(element, "relatedItem[type=host]")[0] ?? null;
}

function readRecord(reading: Reading, { element, from, to, raw }: XmlEntry): void {
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
  const keywords = [...new Set(textsAt(element, "subject/topic"))];
  addPaper(
    reading,
    {
      ...fields,
      title: titleAt(element),
      ...peopleFields(authorsOf(names).map((name) => ({ name: nameOf(name) }))),
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
      raw,
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
  begin: (reading) => (record) => {
    readRecord(reading, record);
  },
});
