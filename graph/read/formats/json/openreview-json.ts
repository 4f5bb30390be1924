// Format: notes of OpenReview, as its two APIs give them (`content.title`, `content.title.value`).
// Submissions are papers; reviews, comments and decisions are not.
import { acceptanceField, presentationOf } from "../../acceptance.ts";
import { identifiersFrom } from "../../identifiers.ts";
import type { Reading } from "../../reading.ts";
import { venueIn } from "../../venue.ts";
import { plainFields } from "../field-table.ts";
import type { FieldTable } from "../field-table.ts";
import { addPaper, noPaper } from "../papers.ts";
import { peopleFields } from "../people.ts";
import { jsonReader } from "./json-reader.ts";
import type { JsonRecord } from "./json-values.ts";

/** Paths below `content`. */
const FIELDS: FieldTable = {
  title: ["title"],
  abstract: ["abstract"],
  extra: ["TL;DR", "TLDR", "primary_area", "pdf", "code", "supplementary_material"],
};

/** The texts of a field of `content` in either API. */
function contentTexts(note: JsonRecord, field: string): readonly string[] {
  const values = note.texts(`content/${field}/value`);
  return values.length > 0 ? values : note.texts(`content/${field}`);
}

/** Why a note is no submission, or null. */
function noPaperBecause(note: JsonRecord): string | null {
  const forum = note.text("forum");
  const isReply = note.text("replyto") !== null || (forum !== null && forum !== note.text("id"));
  const invitation = [...note.texts("invitations"), note.text("invitation") ?? ""][0] ?? "";
  const kind = invitation.replace(/^.*\/-\//, "").replaceAll("_", " ");
  if (isReply) return `It is a reply to a paper (${kind === "" ? "no invitation" : kind}).`;
  return contentTexts(note, "title").length === 0 && contentTexts(note, "authors").length === 0
    ? `It is a note without title and authors (${kind === "" ? "no invitation" : kind}).`
    : null;
}

const DECISION =
  /(?:[\s(:-]|^)((?:conference |workshop )?(?:withdrawn|withdraw|desk rejected|rejected|reject|accept(?:ed)?|oral|spotlight|poster|notable|talk)\b.*?)\)?$/is;

interface Standing {
  readonly venue: string | null;
  readonly decision: string | null;
}

/** `ICLR 2024 poster` → venue and decision; without it, the venue of `ICLR.cc/2024/Conference`. */
function standingOf(written: string | null, venueId: string | null): Standing {
  const [, name, year] = /^([\w-]+?)(?:\.[\w.]+)?\/(\d{4})(?:\/|$)/.exec(venueId ?? "") ?? [];
  const known = name === undefined ? null : `${name} ${year!}`;
  if (written === null) {
    const status = /withdrawn|rejected/i.exec(venueId ?? "")?.[0] ?? null;
    return { venue: known, decision: status };
  }
  if (/^submitted to\b/i.test(written))
    return { venue: written.replace(/^submitted to\s+/i, ""), decision: written };
  const found = DECISION.exec(written);
  if (!found) return { venue: written, decision: null };
  const venue = written.slice(0, found.index).trim();
  return { venue: venue === "" ? known : venue, decision: found[1]!.trim() };
}

/** `YYYY-MM-DD` of milliseconds since 1970, or null. */
function dayOf(milliseconds: unknown): string | null {
  if (typeof milliseconds !== "number" || !(milliseconds > 0 && milliseconds < 4e12)) return null;
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function peopleOf(note: JsonRecord) {
  const ids = contentTexts(note, "authorids");
  const names = contentTexts(note, "authors");
  return peopleFields(
    names.map((name, i) => {
      const id = names.length === ids.length ? ids[i]! : "";
      // Others are mail addresses of people without a profile.
      return { name, identifiers: id.startsWith("~") ? [`openreview:${id}`] : [] };
    }),
  );
}

function read(reading: Reading, note: JsonRecord, index: number, to: number): void {
  const why = noPaperBecause(note);
  if (why !== null) {
    noPaper(reading, index, to, why, note.raw);
    return;
  }
  const textAt = (field: string): string | null => {
    const texts = contentTexts(note, field);
    return texts.length === 0 ? null : texts.join("; ");
  };
  const { fields, extra } = plainFields(FIELDS, textAt);
  const { venue, decision } = standingOf(textAt("venue"), textAt("venueid"));
  const acceptance = decision === null ? null : acceptanceField(decision);
  const date = ["pdate", "odate", "cdate", "tcdate"].map((key) => dayOf(note.at(key)));
  const keywords = contentTexts(note, "keywords")
    .flatMap((word) => word.split(/(?:(?<!\s)\s+)?[;,]\s*/))
    .filter((word) => word !== "");
  const id = note.text("id");
  addPaper(
    reading,
    {
      ...fields,
      ...peopleOf(note),
      venue,
      acceptance,
      presentation: acceptance?.outcome === "accepted" ? presentationOf(decision!) : null,
      date: date.find((day) => day !== null) ?? null,
      ...(venueIn(venue ?? "")?.year ? { year: venueIn(venue ?? "")!.year } : {}),
      url: id === null ? null : `https://openreview.net/forum?id=${id}`,
      type: "paper-conference",
      keywords: keywords.length > 0 ? keywords : null,
      identifiers: identifiersFrom([["openreview", id]]),
      extra: Object.fromEntries(extra),
    },
    { index, to, key: id, raw: note.raw },
  );
}

/** Reads notes as OpenReview gives them. */
export const openreviewJson = jsonReader({
  name: "openreview-json",
  title: "OpenReview JSON",
  lists: [["notes"]],
  isRecord: (keys) =>
    keys.has("content") &&
    ["forum", "invitation", "invitations", "signatures"].some((key) => keys.has(key)),
  isEnvelope: (text) => /^\s*\{\s*"notes"\s*:/.test(text),
  why: "notes with content and forum as OpenReview has them",
  read,
});
