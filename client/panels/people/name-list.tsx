// A list of names to paste, and who of the collection is meant by each.
import { Button, FileButton, Textarea } from "@mantine/core";
import type { JSX, ReactNode } from "react";
import type { MatchedNames } from "../../../graph/index.ts";
import { matchNames } from "../../api/people.ts";
import { counted } from "../../words.ts";
import { useLoad } from "../shared/use-load.ts";
import { type Choices, type Chosen, chosenOf, keyOf } from "./chosen.ts";
import { MatchRow } from "./match-row.tsx";
import { useDraft } from "./use-draft.ts";

interface NameListProps {
  readonly corpus: string;
  /** Lists of one name share their text. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  /** What can be done with those chosen. */
  readonly children: (list: ChosenList) => ReactNode;
  /** Whether that stands below the names. */
  readonly below?: boolean;
}

/** A list of names with what was decided about it. */
export interface ChosenList {
  readonly chosen: Chosen;
  readonly text: string;
  readonly choices: Choices;
}

export function NameList(props: NameListProps): JSX.Element {
  const { corpus, name, label, hint, button, children, below = false } = props;
  const [text, setText] = useDraft(`${corpus} list ${name} text`, "");
  const [asked, setAsked] = useDraft(`${corpus} list ${name} asked`, "");
  return (
    <div className="people-list">
      <form
        className="people-paste"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(text);
        }}
      >
        <Textarea
          label={label}
          description={hint}
          value={text}
          autosize
          minRows={5}
          maxRows={12}
          spellCheck={false}
          placeholder={"Ada Lovelace\nHopper, Grace\nA. Turing, Cambridge"}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <div className="people-actions">
          <Button type="submit" size="sm" disabled={text.trim() === ""}>
            {button}
          </Button>
          <FileButton
            accept=".txt,.csv,.tsv,text/plain,text/csv"
            onChange={(file) => {
              if (file !== null) void file.text().then(setText);
            }}
          >
            {(open) => (
              <Button variant="default" size="sm" {...open}>
                From a file…
              </Button>
            )}
          </FileButton>
          {asked !== "" && asked !== text && (
            <span className="small quiet" role="status">
              The list was changed: press the button again.
            </span>
          )}
        </div>
      </form>
      {asked.trim() !== "" && (
        <Matches corpus={corpus} name={name} text={asked} below={below}>
          {children}
        </Matches>
      )}
    </div>
  );
}

const NO_CHOICES: Choices = new Map();

interface MatchesProps extends Pick<NameListProps, "corpus" | "name" | "children"> {
  readonly text: string;
  readonly below: boolean;
}

function Matches({ corpus, name, text, below, children }: MatchesProps): JSX.Element {
  const [choices, setChoices] = useDraft<Choices>(`${corpus} list ${name} choices`, NO_CHOICES);
  const { value, problem } = useLoad(`names ${corpus} ${text}`, (signal) =>
    matchNames(corpus, text, signal),
  );
  if (problem !== null) return <p role="alert">{problem.message}</p>;
  if (value === null) return <p role="status">Looking for these people…</p>;
  const chosen = chosenOf(value, choices);
  // What needs somebody comes first; within that, the order of the list.
  const first = value.lines.filter(({ status }) => status !== "found");
  const rest = value.lines.filter(({ status }) => status === "found");
  return (
    <>
      <p role="status" className="people-summary">
        {summary(chosen, value)}
      </p>
      {!below && children({ chosen, text, choices })}
      <div
        className={below ? "people-box" : undefined}
        role={below ? "region" : undefined}
        aria-label={below ? "Who is meant" : undefined}
        tabIndex={below ? 0 : undefined}
      >
        <ul className="rows people-rows" aria-label="Names of the list">
          {[...first, ...rest].map((match) => (
            <MatchRow
              key={`${match.line} ${match.raw}`}
              match={match}
              choice={choices.get(keyOf(match))}
              onChoose={(id) => {
                setChoices(new Map([...choices, [keyOf(match), id]]));
              }}
            />
          ))}
        </ul>
      </div>
      {value.issues.length > 0 && (
        <details className="small people-issues">
          <summary>{counted(value.issues.length, "line")} passed over</summary>
          <ul>
            {value.issues.map(({ line, message, raw }) => (
              <li key={line}>
                Line {line}: {message} <span className="quiet">{raw}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {below && children({ chosen, text, choices })}
    </>
  );
}

function summary({ found, open, none }: Chosen, { lines }: MatchedNames): string {
  if (lines.length === 0) return "There is no name in this list.";
  const parts = [
    `${counted(lines.length, "name")}: ${found} found in this collection`,
    ...(open === 0 ? [] : [`${open} to choose`]),
    ...(none === 0 ? [] : [`${none} not here`]),
  ];
  return `${parts.join(", ")}.`;
}
