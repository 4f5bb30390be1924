// The page of an author, venue, keyword or place: other spellings, papers per year, whom and what it goes
// with, and its papers.
import type { JSX } from "react";
import type { CountedRef, PaperProfile } from "../../../graph/index.ts";
import { closedDirections } from "../../../graph/model/directions.ts";
import { getPapersOf, papersExportUrl, type Profile } from "../../api/explore.ts";
import type { IndexedMap } from "../../map/indexed-map.ts";
import { YearBars } from "../shared/year-bars.tsx";
import { PageButtons } from "./page-buttons.tsx";
import { PaperDownloads } from "./paper-downloads.tsx";
import { PaperList } from "./paper-list.tsx";
import { Section } from "./parts.tsx";
import { PathsFrom } from "./paths-from.tsx";
import { RelatedLists } from "./related-lists.tsx";
import { ShowOnly } from "./show-only.tsx";

interface ProfilePageProps {
  readonly corpus: string;
  readonly profile: Exclude<Profile, PaperProfile>;
  readonly indexed: IndexedMap | null;
}

export function ProfilePage({ corpus, profile, indexed }: ProfilePageProps): JSX.Element {
  const others = profile.variants.filter((variant) => variant !== profile.name);
  return (
    <>
      <p className="show-only">
        <ShowOnly id={profile.id} name={profile.name} />
        <PathsFrom id={profile.id} name={profile.name} indexed={indexed} />
      </p>
      <PageButtons corpus={corpus} id={profile.id} offers={likeIt(profile)} />
      {profile.years.length > 0 && (
        <Section title="Papers per year">
          <YearBars years={profile.years} opens={{ all: true, whole: false }} />
        </Section>
      )}
      <RelatedLists profile={profile} indexed={indexed} />
      {others.length > 0 && (
        <Section title="Also written">
          <p className="small quiet" style={{ margin: 0 }}>
            {others.map(closedDirections).join(" · ")}
          </p>
        </Section>
      )}
      <PaperList
        name={`${corpus} ${profile.id}`}
        load={(next, signal) => getPapersOf(corpus, profile.id, next, signal)}
        aside={<PaperDownloads urlOf={(format) => papersExportUrl(corpus, profile.id, format)} />}
      />
    </>
  );
}

/** Of the same kind, in the same papers: first to be compared with. */
function likeIt(profile: ProfilePageProps["profile"]): readonly CountedRef[] {
  switch (profile.type) {
    case "author":
      return profile.coauthors;
    case "keyword":
      return profile.related;
    case "organization":
      return profile.organizations;
    case "country":
      return profile.countries;
    case "venue":
      return [];
  }
}
