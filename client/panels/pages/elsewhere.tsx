// Where else to look somebody up. Nothing leaves this page until a link is followed.
import type { JSX } from "react";
import { Section } from "../inspector/parts.tsx";
import { ExternalLink } from "../shared/external-link.tsx";

const PLACES: readonly (readonly [name: string, address: string])[] = [
  ["DBLP", "https://dblp.org/search?q="],
  ["ORCID", "https://orcid.org/orcid-search/search?searchQuery="],
  ["OpenAlex", "https://openalex.org/authors?search="],
  ["Google Scholar", "https://scholar.google.com/scholar?q="],
];

export function Elsewhere({ name }: { readonly name: string }): JSX.Element {
  return (
    <Section title="Look this name up elsewhere">
      <ul className="chips">
        {PLACES.map(([place, address]) => (
          <li key={place} className="chip">
            <ExternalLink
              href={`${address}${encodeURIComponent(name)}`}
              label={`Look up ${name} at ${place}`}
            >
              {place}
            </ExternalLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
