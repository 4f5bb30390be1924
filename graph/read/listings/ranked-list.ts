// Layout: numbered papers with badges (`#12 Title [PDF3] [Copy] [Kimi5]`), an `Authors:` line and an
// abstract, under the venue's name and a stated total.
import { presentationOf } from "../acceptance.ts";
import { leadingDate } from "../dates.ts";
import type { FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { inlineText } from "../markdown/inline.ts";
import { authorFields } from "../author-fields.ts";
import { addLine, joinParagraphs } from "../paragraphs.ts";
import { Reading } from "../reading.ts";
import type { RecordFields } from "../reading.ts";
import { tidyLine } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";
import { statedTotalIn } from "../stated-total.ts";
import { venueIn } from "../venue.ts";
import { withoutBadges } from "./badges.ts";
import type { Badge } from "./badges.ts";

const NAME = "ranked-list";

const RANK = /^#{1,6}\s*#?(\d{1,7})(?:\s*[.:、])?\s+(?=\S)|^#(\d{1,7})[.:、]?\s*(?=\p{L})/u;
/** `1. Title [PDF7]`, `1 Title [PDF7]`, `Title [PDF7] [Copy]`: the badges tell that it is a title. */
const LOOSE_RANK = /^(?:(\d{1,7})(?:\s*[.):、])?\s+)?(?=\S)/u;
const FIELD =
  /^\**(Authors?|Subjects?|Publish(?:ed)?|Date|Keywords?|Venue|Comments?|作者|主题|发布|关键词)\**\s*[:：]\**(|[^*].*)$/iu;

/** The badges of a line that holds nothing else. */
function badgesAlone(text: string): readonly Badge[] {
  const { title, badges } = withoutBadges(text);
  return title === "" ? badges : [];
}

interface TitleLine {
  readonly rank: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly badges: Readonly<Record<string, string>>;
}

/** A title line taken apart, or null when the line is none. */
type TitleReader = (line: string) => TitleLine | null;

/** `#1 Title`, with or without badges. */
const markedTitle: TitleReader = (line) => {
  const rank = line.startsWith("#") ? RANK.exec(line) : null;
  return rank && titleBehind(line.slice(rank[0].length), (rank[1] ?? rank[2])!);
};

/** A title with badges behind it; two of them where no number leads it. */
const badgedTitle: TitleReader = (line) => {
  if (line.length > 500 || line.startsWith("#") || !/[\]】]$/.test(line)) return null;
  const rank = LOOSE_RANK.exec(line);
  const read = titleBehind(line.slice(rank?.[0].length ?? 0), rank?.[1] ?? null);
  return read.title !== "" && read.found >= (read.rank === null ? 2 : 1) ? read : null;
};

/** `[PDF7](address)` → `[PDF7]`, whose brackets stay; links with other texts stay links. */
function unlinkedBadges(text: string): string {
  return text.replace(/\[([^[\]]{1,30})\]\([^()\s]{0,300}\)/g, (whole, label: string) =>
    withoutBadges(`x [${label}]`).badges.length > 0 ? `\\[${label}\\]` : whole,
  );
}

function titleBehind(text: string, rank: string | null): TitleLine & { readonly found: number } {
  const { plain, links } = inlineText(unlinkedBadges(text));
  const { title, badges } = withoutBadges(tidyLine(plain));
  const url =
    links.find((link) => title.startsWith(link.text) && link.text.length > 3)?.url ?? null;
  const counted = badges.flatMap(({ name, count }) => (count === "" ? [] : [[name, count]]));
  return {
    rank,
    title,
    url,
    badges: Object.fromEntries(counted) as Record<string, string>,
    found: badges.length,
  };
}

/** How the titles of a text stand: with `#`, or by their badges alone where that finds more. */
function titleReaderOf(source: SourceText): TitleReader {
  const lines = source.lines.map(tidyLine);
  const marked = lines.filter(markedTitle).length;
  const badged = lines.filter(badgedTitle).length;
  return badged > marked ? badgedTitle : markedTitle;
}

function detect(source: SourceText): { score: number; why: string } {
  const titleLine = titleReaderOf(source);
  let titles = 0;
  let badged = 0;
  let fields = 0;
  for (const line of source.lines) {
    const text = tidyLine(line);
    const field = FIELD.exec(text);
    if (field && /^(?:author|作者)/i.test(field[1]!)) fields++;
    if (!titleLine(text)) continue;
    titles++;
    if (withoutBadges(text).badges.length > 0) badged++;
  }
  const why = `${titles} lines such as "#1 Title", ${badged} of them with badges, ${fields} lines "Authors:"`;
  if (titles === 0 || badged + fields === 0) return { score: 0, why };
  // Without ranks in their own form, badges are a sign only over names.
  if (titleLine === badgedTitle && fields < titles / 2) return { score: 0.3, why };
  const share = Math.max(badged, Math.min(fields, titles)) / titles;
  return { score: titles === 1 && badged === 0 ? 0.4 : 0.55 + 0.43 * share, why };
}

function fieldsOf(
  reading: Reading,
  index: number,
  field: string,
  value: string,
  into: { fields: RecordFields; extra: Map<string, string> },
): void {
  const text = inlineText(value).plain.trim();
  const name = field.toLowerCase();
  if (text === "") return;
  if (/^(?:author|作者)/.test(name)) Object.assign(into.fields, authorFields(reading, index, text));
  else if (/^(?:keyword|关键)/.test(name))
    Object.assign(into.fields, {
      keywords: text.split(/(?:(?<!\s)\s+)?[;；,，]\s*/).filter((k) => k !== ""),
    });
  else if (/^(?:publish|date|发布)/.test(name)) {
    const date = leadingDate(text)?.date ?? null;
    if (date) Object.assign(into.fields, { date });
    else into.extra.set(field, text);
  } else {
    const venue = /^(?:subject|venue|主题)/.test(name) ? venueIn(text) : null;
    if (venue)
      Object.assign(into.fields, {
        venue: venue.venue,
        year: venue.year,
        presentation: presentationOf(text),
      });
    else into.extra.set(field, text);
  }
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  const { lines } = source;
  const titleLine = titleReaderOf(source);
  let i = 0;
  let venue: { venue: string; year: number | null } | null = null;
  for (; i < lines.length && !titleLine(tidyLine(lines[i]!)); i++) {
    const text = tidyLine(lines[i]!);
    if (text === "") continue;
    const total = statedTotalIn(text);
    if (total !== null) reading.statedTotal ??= total;
    venue ??= venueIn(text.split(/ [|–-] /)[0]!);
    reading.note("page-header", i, "The head of the page.");
  }
  while (i < lines.length) {
    const start = i;
    const head = titleLine(tidyLine(lines[i]!))!;
    const fields: RecordFields = {};
    const extra = new Map(Object.entries(head.badges));
    const abstract: string[] = [];
    reading.use(i++);
    let fresh = true;
    for (; i < lines.length; i++) {
      const text = tidyLine(lines[i]!);
      if (text === "") {
        fresh = true;
        continue;
      }
      if (titleLine(text)) break;
      const field = FIELD.exec(text);
      const below = abstract.length === 0 ? badgesAlone(text) : [];
      for (const { name, count } of below) if (count !== "") extra.set(name, count);
      if (below.length > 0) {
        reading.use(i);
        continue;
      }
      if (field) fieldsOf(reading, i, field[1]!, field[2]!.trim(), { fields, extra });
      else addLine(abstract, text, fresh);
      fresh = false;
      reading.use(i);
    }
    if (fields.authors === undefined)
      reading.doubt("missing-authors", start, "No line of authors follows.");
    reading.add(
      {
        venue: venue?.venue ?? null,
        year: fields.venue ? null : (venue?.year ?? null),
        ...fields,
        title: head.title === "" ? null : head.title,
        url: head.url,
        abstract: joinParagraphs(abstract),
        extra: Object.fromEntries(extra),
      },
      start,
      head.rank === null ? null : `#${head.rank}`,
    );
  }
  return reading.finish();
}

export const rankedList: FormatReader = {
  name: NAME,
  title: "Ranked list with badges (as on papers.cool)",
  detect,
  read,
};
