// The page of an author, venue or keyword: other spellings, papers per year, whom and what it goes
// with, and its papers.
import type { JSX } from "react";
import type { AuthorProfile, KeywordProfile, VenueProfile } from "../../../graph/index.ts";
import { getPapersOf } from "../../api/explore.ts";
import { YearBars } from "../shared/year-bars.tsx";
import { PaperDownloads } from "./paper-downloads.tsx";
import { PaperList } from "./paper-list.tsx";
import { CountedChips, Section } from "./parts.tsx";

type ListedProfile = AuthorProfile | VenueProfile | KeywordProfile;

const MOST = 12;

/** The lists that each kind of page has, by title. */
function listsOf(profile: ListedProfile) {
  switch (profile.type) {
    case "author":
      return [
        { title: "Co-authors", refs: profile.coauthors },
        { title: "Keywords", refs: profile.keywords },
        { title: "Venues", refs: profile.venues },
      ];
    case "venue":
      return [
        { title: "Authors", refs: profile.authors },
        { title: "Keywords", refs: profile.keywords },
      ];
    case "keyword":
      return [
        { title: "Found together with", refs: profile.related },
        { title: "Authors", refs: profile.authors },
        { title: "Venues", refs: profile.venues },
      ];
  }
}

interface ProfilePageProps {
  readonly corpus: string;
  readonly profile: ListedProfile;
  /** True when the map shows its neighbours already. */
  readonly onMap: boolean;
}

export function ProfilePage({ corpus, profile, onMap }: ProfilePageProps): JSX.Element {
  const others = profile.variants.filter((variant) => variant !== profile.name);
  const lists = listsOf(profile).filter(
    ({ title, refs }) =>
      refs.length > 0 && !(onMap && ["Co-authors", "Found together with"].includes(title)),
  );
  return (
    <>
      {profile.years.length > 0 && (
        <Section title="Papers per year">
          <YearBars years={profile.years} />
        </Section>
      )}
      {lists.map(({ title, refs }) => (
        <Section
          key={title}
          title={title}
          aside={
            refs.length > MOST
              ? `${MOST} of ${refs.length}${refs.length === 50 ? "+" : ""}`
              : undefined
          }
        >
          <CountedChips refs={refs.slice(0, MOST)} />
        </Section>
      ))}
      {others.length > 0 && (
        <Section title="Also written">
          <p className="small quiet" style={{ margin: 0 }}>
            {others.join(" · ")}
          </p>
        </Section>
      )}
      <PaperList
        name={`${corpus} ${profile.id}`}
        load={(next, signal) => getPapersOf(corpus, profile.id, next, signal)}
        aside={<PaperDownloads corpus={corpus} id={profile.id} />}
      />
    </>
  );
}
