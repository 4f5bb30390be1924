// A list of names that go with an entity: the first few, then all that are known; those that the
// map does not show are marked, and what is not listed is said.
import type { JSX } from "react";
import { useState } from "react";
import type { Related } from "./related.ts";
import { listInWords, restInWords } from "./related.ts";
import { CountedChips, Section } from "./parts.tsx";
import { MoreButton } from "./more-button.tsx";

const FIRST = 12;

interface RefListProps {
  readonly related: Related;
  /** Whether the map shows it; null where the map has no such nodes. */
  readonly isOnMap: ((id: string) => boolean) | null;
  /** Makes the map show those that are not listed. */
  readonly onShowRest: (() => void) | null;
}

export function RefList({ related, isOnMap, onShowRest }: RefListProps): JSX.Element {
  const [all, setAll] = useState(false);
  const { title, refs } = related;
  const rest = restInWords(related);
  const some = isOnMap !== null && refs.some(({ id }) => !isOnMap(id));
  return (
    <Section title={title} aside={listInWords(related)}>
      <CountedChips refs={refs.slice(0, all ? undefined : FIRST)} isOnMap={isOnMap} />
      {some && <p className="small quiet refs-words">Dashed: not on this map.</p>}
      {all && rest !== null && (
        <p className="small quiet refs-words">
          {rest}{" "}
          {onShowRest !== null && (
            <button type="button" className="link aside-action" onClick={onShowRest}>
              Show everything on the map
            </button>
          )}
        </p>
      )}
      {!all && refs.length > FIRST && (
        <MoreButton
          onMore={() => {
            setAll(true);
          }}
        >
          Show {rest === null ? "all " : ""}
          {refs.length}
        </MoreButton>
      )}
    </Section>
  );
}
