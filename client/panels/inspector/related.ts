// The lists that the page of an author, venue, keyword, place or topic has, and how complete each is. Pure.
import type {
  AuthorProfile,
  CountedRef,
  CountryProfile,
  EntityType,
  KeywordProfile,
  OrganizationProfile,
  TopicProfile,
  VenueProfile,
} from "../../../graph/index.ts";
import { count, counted } from "../../words.ts";

export type ListedProfile =
  | AuthorProfile
  | VenueProfile
  | KeywordProfile
  | OrganizationProfile
  | CountryProfile
  | TopicProfile;

/** A profile lists this many at most. */
const LISTED = 50;

export interface Related {
  readonly title: string;
  readonly type: EntityType;
  readonly refs: readonly CountedRef[];
  /** How many there are in the collection; null when only `refs` are known of more. */
  readonly total: number | null;
  /** How many of all of them the map shows; null where that is not known. */
  readonly onMap: number | null;
}

/**
 * The lists of a page, none empty.
 *
 * @param onMap whether the map shows an id; null where that is not known of all
 * @param coauthorsOnMap co-authors that the map links to the author, where it shows him or her
 */
export function relatedOf(
  profile: ListedProfile,
  onMap: ((id: string) => boolean) | null,
  coauthorsOnMap: number | null,
): readonly Related[] {
  const list = (title: string, type: EntityType, refs: readonly CountedRef[]): Related => {
    const total = refs.length < LISTED ? refs.length : null;
    return { title, type, refs, total, onMap: total === null ? null : shownOf(refs) };
  };
  return listsOf(profile).filter(({ refs }) => refs.length > 0);

  function shownOf(refs: readonly CountedRef[]): number | null {
    return onMap === null ? null : refs.filter(({ id }) => onMap(id)).length;
  }

  function listsOf(profile: ListedProfile): readonly Related[] {
    switch (profile.type) {
      case "author": {
        const coauthors = list("Co-authors", "author", profile.coauthors);
        const total = profile.coauthorCount;
        const whole = total === profile.coauthors.length;
        return [
          {
            ...coauthors,
            total,
            onMap: coauthorsOnMap ?? (whole ? shownOf(profile.coauthors) : null),
          },
          list("Keywords", "keyword", profile.keywords),
          list("Venues", "venue", profile.venues),
        ];
      }
      case "venue":
        return [
          list("Authors", "author", profile.authors),
          list("Keywords", "keyword", profile.keywords),
        ];
      case "keyword":
        return [
          list("Found together with", "keyword", profile.related),
          list("Authors", "author", profile.authors),
          list("Venues", "venue", profile.venues),
        ];
      case "organization":
        return [
          list("Works with", "organization", profile.organizations),
          list("Authors", "author", profile.authors),
          list("Keywords", "keyword", profile.keywords),
          list("Venues", "venue", profile.venues),
        ];
      case "country":
        return [
          list("Works with", "country", profile.countries),
          list("Organizations", "organization", profile.organizations),
          list("Authors", "author", profile.authors),
          list("Keywords", "keyword", profile.keywords),
          list("Venues", "venue", profile.venues),
        ];
      case "topic":
        return [
          list("Authors", "author", profile.authors),
          list("Venues", "venue", profile.venues),
        ];
    }
  }
}

/** `66, 31 on this map`; `5, all on this map`; `50 or more`. */
export function listInWords({ refs, total, onMap }: Related): string {
  const all = total === null ? `${count(refs.length)} or more` : count(total);
  if (onMap === null || onMap === 0) return all;
  return `${all}, ${onMap === total ? "all" : count(onMap)} on this map`;
}

/** What the list leaves out, or null when it is whole. */
export function restInWords({ refs, total }: Related): string | null {
  if (total === refs.length) return null;
  const most = `These are the ${count(refs.length)} with the most shared papers`;
  return total === null
    ? `${most}.`
    : `${most}; ${counted(total - refs.length, "more is", "more are")} not listed.`;
}
