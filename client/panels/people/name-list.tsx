// A list of names to paste, and who of the collection is meant by each.
import { Button, Textarea } from "@mantine/core";
import type { JSX, ReactNode } from "react";
import type { MatchedNames } from "../../../graph/index.ts";
import { matchNames } from "../../api/people.ts";
import { counted } from "../../words.ts";
import { useLoad } from "../shared/use-load.ts";
import { type Choices, type Chosen, chosenOf, keyOf } from "./chosen.ts";
import { FromFile } from "./from-file.tsx";
import { MatchRow } from "./match-row.tsx";
import { useDraft } from "./use-draft.ts";

interface NameListProps {
  readonly corpus: string;
  /** Lists of one name share their text. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  /** What can be done with those chosen, between the list and the names found. */
  readonly children?: (chosen: Chosen) => ReactNode;
  /** What can be done with the list as it is written, below all; looking the names up is no condition. */
  readonly below?: (list: WrittenList) => ReactNode;
}

/** Where the text of a list is kept. */
export function listDraft(corpus: string, name: string): string {
  return `${corpus} list ${name} text`;
}

/** A list of names with what was decided about it. */
export interface WrittenList {
  readonly text: string;
  readonly choices: Choices;
}

export function NameList(props: NameListProps): JSX.Element {
  const { corpus, name, label, hint, button, children, below } = props;
  const [text, setText] = useDraft(listDraft(corpus, name), "");
  const [asked, setAsked] = useDraft(`${corpus} list ${name} asked`, "");
  const [choices, setChoices] = useDraft<Choices>(`${corpus} list ${name} choices`, NO_CHOICES);
  const isOption = below !== undefined;
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
          <Button
            type="submit"
            size="sm"
            variant={isOption ? "default" : "filled"}
            disabled={text.trim() === ""}
          >
            {button}
          </Button>
          <FromFile onText={setText} />
          {asked !== "" && asked !== text && (
            <span className="small quiet" role="status">
              {isOption
                ? "The list was changed since."
                : "The list was changed: press the button again."}
            </span>
          )}
        </div>
      </form>
      {asked.trim() !== "" && (
        <Matches
          corpus={corpus}
          text={asked}
          choices={choices}
          onChoose={setChoices}
          isBoxed={isOption}
        >
          {children}
        </Matches>
      )}
      {below?.({ text, choices })}
    </div>
  );
}

const NO_CHOICES: Choices = new Map();

interface MatchesProps extends Pick<NameListProps, "corpus"> {
  readonly children: NameListProps["children"];
  readonly text: string;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
  /** In a box of its own, where more follows below. */
  readonly isBoxed: boolean;
}

function Matches(props: MatchesProps): JSX.Element {
  const { corpus, text, choices, onChoose, isBoxed, children } = props;
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
      {children?.(chosen)}
      <div
        className={isBoxed ? "people-box" : undefined}
        role={isBoxed ? "region" : undefined}
        aria-label={isBoxed ? "Who is meant" : undefined}
        tabIndex={isBoxed ? 0 : undefined}
      >
        <ul className="rows people-rows" aria-label="Names of the list">
          {[...first, ...rest].map((match) => (
            <MatchRow
              key={`${match.line} ${match.raw}`}
              match={match}
              choice={choices.get(keyOf(match))}
              onChoose={(id) => {
                onChoose(new Map([...choices, [keyOf(match), id]]));
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
