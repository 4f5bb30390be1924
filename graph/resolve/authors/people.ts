// The people of a corpus with their ids: identities found on papers in an order of their own, and
// looked up by paper and name.
import type { Decision } from "../../model/decision.ts";
import type { EntityId } from "../../model/ids.ts";
import type { PaperRecord } from "../../model/paper-record.ts";
import type { AuthorName } from "../author-name.ts";
import type { MergedPaper } from "../papers/merge-records.ts";
import { pushTo } from "../count.ts";
import { lastKept } from "../last-kept.ts";
import { identifiersOf } from "./identifiers.ts";
import { findIdentities, type Identities, type Mention } from "./identities.ts";
import { overrulingIn } from "./overruled.ts";
import { paperOrder, paperText } from "./paper-order.ts";
import { personIds } from "./person-ids.ts";
import { paperFacts } from "./traces.ts";

export interface People {
  readonly identities: Identities;
  /** Row of the n-th paper that the identities speak of. */
  readonly order: Uint32Array;
  /** Everybody's id. */
  readonly ids: readonly EntityId[];
  readonly idOfBearer: (bearer: number) => EntityId;
  readonly nameOfBearer: (bearer: number) => string;
  /** Who bears a name in a paper; outside its bylines whoever bears the name at all. Quick paper by paper. */
  readonly idIn: (paper: number, key: string) => EntityId | null;
}

/**
 * Cost: see findIdentities.
 *
 * @param ids n paper ids, by which decisions tell namesakes
 */
export function findPeople(
  papers: readonly MergedPaper[],
  recordsOf: readonly (readonly PaperRecord[])[],
  read: (written: string) => AuthorName | null,
  ids: readonly EntityId[],
  decisions: readonly Decision[],
): People {
  const texts = papers.map(paperText);
  const order = paperOrder(texts);
  const inOrder = [...order].map((row) => papers[row]!);
  const mentionsOf = mentionReader(read);
  const mentions = [...order].map((row) => mentionsOf(papers[row]!, recordsOf[row]!));
  const identities = findIdentities(mentions, paperFacts(inOrder), {
    decisions: overrulingIn(decisions),
    paperId: (paper) => ids[order[paper]!]!,
    paperText: (paper) => texts[order[paper]!]!,
  });
  const { bearers, personOf, names } = identities;

  const members = new Map<number, number[]>();
  personOf.forEach((person, bearer) => {
    pushTo(members, person, bearer);
  });
  const people = [...members.values()].map((own) => {
    const papersOf = own.flatMap((bearer) => bearers[bearer]!.papers);
    const first = papersOf.reduce((a, b) => Math.min(a, b));
    return {
      keys: [...new Set(own.map((bearer) => names.keys[bearers[bearer]!.name]!))],
      papers: papersOf.length,
      earliest: texts[order[first]!]!,
    };
  });
  const authorIds = personIds(people);
  const idOfPerson = new Map([...members.keys()].map((person, i) => [person, authorIds[i]!]));
  const idOfBearer = (bearer: number): EntityId => idOfPerson.get(personOf[bearer]!)!;

  const spellings = new Map<string, string>();
  const idOfKey = new Map<string, EntityId>();
  const placeOf = new Uint32Array(papers.length);
  mentions.forEach((byline, i) => {
    placeOf[order[i]!] = i;
    byline.forEach((mention, position) => {
      if (mention === null) return;
      const id = idOfBearer(identities.bearerOf[i]![position]!);
      if (!spellings.has(mention.key)) spellings.set(mention.key, mention.spelling);
      if (!idOfKey.has(mention.key)) idOfKey.set(mention.key, id);
    });
  });
  // A map for each paper of a million would take as much memory as their records.
  const idsIn = lastKept((paper) => {
    const place = placeOf[paper]!;
    const byKey = new Map<string, EntityId>();
    mentions[place]!.forEach((mention, position) => {
      if (mention !== null)
        byKey.set(mention.key, idOfBearer(identities.bearerOf[place]![position]!));
    });
    return byKey;
  });
  return {
    identities,
    order,
    ids: authorIds,
    idOfBearer,
    nameOfBearer: (bearer) => spellings.get(names.keys[bearers[bearer]!.name]!)!,
    idIn: (paper, key) => idsIn(paper).get(key) ?? idOfKey.get(key) ?? null,
  };
}

/** Bylines with the identifiers that any record gives at the same place; a name alone is kept once. */
function mentionReader(
  read: (written: string) => AuthorName | null,
): (paper: MergedPaper, records: readonly PaperRecord[]) => (Mention | null)[] {
  const plain = new Map<string, Mention | null>();
  const plainMention = (written: string): Mention | null => {
    let mention = plain.get(written);
    if (mention === undefined) {
      const author = read(written);
      mention =
        author === null ? null : { key: author.key, spelling: author.name, identifiers: [] };
      plain.set(written, mention);
    }
    return mention;
  };
  return ({ authors }, records) =>
    authors.map((written, position) => {
      const mention = plainMention(written);
      if (mention === null) return null;
      const identifiers = records.flatMap((record) => {
        const detail = record.authorDetails?.[position] ?? null;
        const other = record.authors?.[position];
        if (detail === null || other === undefined) return [];
        return read(other)?.key === mention.key ? identifiersOf(detail) : [];
      });
      return identifiers.length === 0 ? mention : { ...mention, identifiers };
    });
}
