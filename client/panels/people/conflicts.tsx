// Conflicts of interest: who of the reviewers is too close to an author of which submission.
import { Button, NumberInput } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import type { AskedConflicts, AskedRules } from "../../api/people.ts";
import { Choice } from "../shared/choice.tsx";
import { ConflictReportView } from "./conflict-report.tsx";
import { NameList, type WrittenList } from "./name-list.tsx";
import { SubmissionList, submissionsDraft } from "./submission-list.tsx";
import { Rules, USUAL_RULES } from "./rules.tsx";
import { useDraft } from "./use-draft.ts";

type Source = "text" | "years";

export function Conflicts({ corpus }: { readonly corpus: string }): JSX.Element {
  const [source, setSource] = useDraft<Source>(`${corpus} conflicts source`, "text");
  const [text, setText] = useDraft(submissionsDraft(corpus), "");
  const [first, setFirst] = useDraft<number | null>(`${corpus} conflicts first`, null);
  const [last, setLast] = useDraft<number | null>(`${corpus} conflicts last`, null);
  const submissions: AskedConflicts["submissions"] | null =
    source === "text"
      ? text.trim() === ""
        ? null
        : { by: "text", text }
      : { by: "years", years: [first ?? 1, last ?? 9999] };
  return (
    <div className="people-tab">
      <h2 className="people-heading">Who wrote</h2>
      <Choice
        title="Submissions"
        value={source}
        data={[
          { value: "text", label: "A pasted list" },
          { value: "years", label: "Papers of this collection" },
        ]}
        onChange={setSource}
      />
      {source === "text" ? (
        <SubmissionList text={text} onText={setText} />
      ) : (
        <div className="people-fields">
          <YearInput label="From year" value={first} onChange={setFirst} />
          <YearInput label="To year" value={last} onChange={setLast} />
        </div>
      )}
      <h2 className="people-heading">Who reviews</h2>
      <NameList
        corpus={corpus}
        name="reviewers"
        label="Reviewers"
        hint="One name a line; an affiliation after it is compared, too. “Check the names” shows who is meant by each; without it, names that several bear are compared as each of them."
        button="Check the names"
        below={(list) => <Ask corpus={corpus} submissions={submissions} list={list} />}
      />
    </div>
  );
}

interface AskProps {
  readonly corpus: string;
  readonly submissions: AskedConflicts["submissions"] | null;
  readonly list: WrittenList;
}

function Ask({ corpus, submissions, list }: AskProps): JSX.Element {
  const [rules, setRules] = useDraft(`${corpus} conflicts rules`, USUAL_RULES);
  const [asked, setAsked] = useDraft<AskedConflicts | null>(`${corpus} conflicts asked`, null);
  const [fresh, setFresh] = useState(false);
  const missing = missingFrom(submissions, list, rules);
  return (
    <>
      <h2 className="people-heading">Rules</h2>
      <Rules value={rules} onChange={setRules} />
      <div className="people-actions">
        <Button
          size="sm"
          disabled={missing !== null}
          onClick={() => {
            if (submissions === null) return;
            const reviewers = { text: list.text, chosen: [...list.choices] };
            setAsked({ submissions, reviewers, options: rules });
            setFresh(true);
          }}
        >
          Find conflicts
        </Button>
        {missing !== null && <span className="small quiet">{missing}</span>}
      </div>
      {asked !== null && <ConflictReportView corpus={corpus} asked={asked} fresh={fresh} />}
    </>
  );
}

/** What a question needs before it can be asked, in words; null: nothing. */
function missingFrom(
  submissions: AskProps["submissions"],
  list: WrittenList,
  { rules }: AskedRules,
): string | null {
  if (submissions === null) return "Paste the submissions above first.";
  if (list.text.trim() === "") return "Name the reviewers above first.";
  return rules.length === 0 ? "Choose at least one rule." : null;
}

interface YearInputProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function YearInput({ label, value, onChange }: YearInputProps): JSX.Element {
  return (
    <NumberInput
      size="sm"
      label={label}
      placeholder="any"
      min={1}
      max={9999}
      allowDecimal={false}
      hideControls
      value={value ?? ""}
      onChange={(year) => {
        onChange(year === "" ? null : Number(year));
      }}
    />
  );
}
