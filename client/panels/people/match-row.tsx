// One name of a list: who is meant by it, or a choice between several, or names that look alike.
import { Button, Radio } from "@mantine/core";
import "@mantine/core/styles/Radio.css";
import type { JSX } from "react";
import { useState } from "react";
import type { EntityId, MatchCandidate, NameMatch } from "../../../graph/index.ts";
import { counted, yearSpan } from "../../words.ts";
import { PageLink } from "./page-link.tsx";

const UNDECIDED = "undecided";

interface MatchRowProps {
  readonly match: NameMatch;
  /** What somebody decided; undefined: nothing yet. */
  readonly choice: EntityId | null | undefined;
  readonly onChoose: (id: EntityId | null) => void;
}

export function MatchRow({ match, choice, onChoose }: MatchRowProps): JSX.Element {
  const [changing, setChanging] = useState(false);
  const { status, author, candidates, near } = match;
  const taken = choice === undefined ? author : choice;
  const open = changing || (status === "several" && choice === undefined);
  const candidate = candidates.find(({ id }) => id === taken);
  // Who bears the very name stands first.
  const offered = [...candidates].sort(
    (a, b) => Number(b.how === "exact") - Number(a.how === "exact"),
  );
  const choose = (id: EntityId | null): void => {
    onChoose(id);
    setChanging(false);
  };
  // A name found as it is written need not stand there twice.
  const isPlain = !open && candidate?.name === match.name && match.affiliation === null;
  return (
    <li className="people-row" data-status={taken === null ? status : "found"}>
      {/* The question names who is meant. */}
      {!isPlain && !(open && match.affiliation === null) && (
        <p className="people-name">
          <strong>{match.name}</strong>{" "}
          {match.affiliation !== null && <span className="quiet small">{match.affiliation}</span>}
        </p>
      )}
      {!open && candidate !== undefined && (
        <p className="people-line">
          <PageLink id={candidate.id}>{candidate.name}</PageLink>{" "}
          <span className="quiet small">{factsOf(candidate)}</span>{" "}
          <span className="badge">{howInWords(candidate)}</span>
        </p>
      )}
      {!open && candidate === undefined && taken !== null && (
        <p className="people-line">
          <PageLink id={taken}>{near.find(({ id }) => id === taken)?.name ?? taken}</PageLink>{" "}
          <span className="badge">chosen by you</span>
        </p>
      )}
      {!open && taken === null && (
        <p className="people-line quiet small">
          {choice === null ? "Left out by you." : "Nobody of this name in this collection."}
        </p>
      )}
      {open && (
        <Radio.Group
          label={`Who is ${match.name}?`}
          // Nothing is chosen before somebody chose.
          value={taken ?? (choice === null ? "" : UNDECIDED)}
          onChange={(id) => {
            choose(candidates.find((one) => one.id === id)?.id ?? null);
          }}
        >
          {offered.map((one) => (
            <Radio
              key={one.id}
              value={one.id}
              size="sm"
              label={`${one.name}, ${factsOf(one)}`}
              description={clueOf(one)}
            />
          ))}
          <Radio value="" size="sm" label="None of these" />
        </Radio.Group>
      )}
      {!open && (candidates.length > 1 || (choice !== undefined && candidates.length > 0)) && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            setChanging(true);
          }}
        >
          Somebody else?
        </Button>
      )}
      {candidates.length === 0 && choice === undefined && near.length > 0 && (
        <p className="people-line small">
          Did you mean{" "}
          {near.map(({ id, name, papers }) => (
            <Button
              key={id}
              variant="default"
              size="compact-xs"
              onClick={() => {
                choose(id);
              }}
            >
              {name} ({counted(papers, "paper")})
            </Button>
          ))}
        </p>
      )}
    </li>
  );
}

function factsOf({ papers, firstYear, lastYear, venues, affiliations }: MatchCandidate): string {
  return [
    counted(papers, "paper"),
    yearSpan(firstYear, lastYear),
    venues.join(", "),
    affiliations[0] ?? "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** A paper tells namesakes apart better than numbers. */
function clueOf({ latest, difference }: MatchCandidate): string {
  const [paper] = latest;
  const words = difference === "" ? [] : [difference];
  return [...words, ...(paper === undefined ? [] : [`latest: ${paper.label}`])].join("; ");
}

function howInWords(candidate: MatchCandidate): string {
  const { how, difference, affiliationAgrees, orcidAgrees, confidence } = candidate;
  if (orcidAgrees === true)
    return how === "orcid" ? `same ORCID iD, ${difference}` : "same ORCID iD";
  if (affiliationAgrees) return "same name and place";
  if (how === "exact") return confidence < 1 ? "same name, a frequent one" : "same name";
  return difference === "" ? "initials only" : difference;
}
