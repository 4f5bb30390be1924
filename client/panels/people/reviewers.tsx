// Who could review a submission: what it is about, who wrote it, whom to ask, and the answer.
import { Button, Checkbox, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import "@mantine/core/styles/Checkbox.css";
import type { JSX } from "react";
import { useState } from "react";
import type { EntityId } from "../../../graph/index.ts";
import type { AskedPlan, AskedReviewers } from "../../api/people.ts";
import { useSearch } from "../search/use-search.ts";
import { Choice } from "../shared/choice.tsx";
import { listDraft } from "./name-list.tsx";
import { Loads } from "./loads.tsx";
import { Plan } from "./plan.tsx";
import { SubmissionList, submissionsDraft } from "./submission-list.tsx";
import { Rules, USUAL_RULES } from "./rules.tsx";
import { Suggestions } from "./suggestions.tsx";
import { useDraft } from "./use-draft.ts";

interface Draft {
  readonly by: "text" | "paper" | "several";
  readonly paper: { readonly id: EntityId; readonly title: string } | null;
  readonly title: string;
  readonly abstract: string;
  readonly keywords: string;
  readonly authors: string;
  readonly pool: string;
  readonly activeYears: number;
  readonly limit: number;
  readonly perSubmission: number;
  /** Null: any number. */
  readonly mostEach: number | null;
  readonly oneEach: boolean;
  readonly rules: typeof USUAL_RULES;
}

const EMPTY: Draft = {
  by: "text",
  paper: null,
  title: "",
  abstract: "",
  keywords: "",
  authors: "",
  pool: "",
  activeYears: 10,
  limit: 20,
  perSubmission: 3,
  mostEach: 6,
  oneEach: false,
  rules: USUAL_RULES,
};

export function Reviewers({ corpus }: { readonly corpus: string }): JSX.Element {
  const [draft, setDraft] = useDraft<Draft>(`${corpus} reviewers draft`, EMPTY);
  const [asked, setAsked] = useDraft<Asked | null>(`${corpus} reviewers asked`, null);
  const [submissions, setSubmissions] = useDraft(submissionsDraft(corpus), "");
  const [committee] = useDraft(listDraft(corpus, "reviewers"), "");
  const [fresh, setFresh] = useState(false);
  const question = askedOf(draft, submissions);
  const change = (changes: Partial<Draft>): void => {
    setDraft({ ...draft, ...changes });
  };
  return (
    <div className="people-tab">
      <form
        className="people-paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (question === null) return;
          setAsked(question);
          setFresh(true);
        }}
      >
        <Choice
          title="The submission"
          value={draft.by}
          data={[
            { value: "text", label: "A new one" },
            { value: "paper", label: "A paper of this collection" },
            { value: "several", label: "Several at once" },
          ]}
          onChange={(by) => {
            change({ by });
          }}
        />
        {draft.by === "several" ? (
          <SubmissionList text={submissions} onText={setSubmissions} />
        ) : draft.by === "text" ? (
          <NewSubmission draft={draft} change={change} />
        ) : (
          <PickPaper corpus={corpus} draft={draft} change={change} />
        )}
        <Textarea
          label="Only among these people"
          description="One name a line, for instance a programme committee; empty: everybody in this collection."
          value={draft.pool}
          autosize
          minRows={2}
          maxRows={8}
          spellCheck={false}
          onChange={(event) => {
            change({ pool: event.currentTarget.value });
          }}
        />
        {committee.trim() !== "" && committee !== draft.pool && (
          <div className="people-actions">
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                change({ pool: committee });
              }}
            >
              Take the reviewers of “Conflicts of interest”
            </Button>
          </div>
        )}
        <div className="people-fields">
          <NumberInput
            size="sm"
            label="Years of papers"
            min={0}
            max={200}
            allowDecimal={false}
            value={draft.activeYears}
            onChange={(years) => {
              change({ activeYears: Number(years) });
            }}
          />
          {draft.by === "several" ? (
            <Loads draft={draft} change={change} />
          ) : (
            <HowMany draft={draft} change={change} />
          )}
        </div>
        <Rules
          value={draft.rules}
          onChange={(rules) => {
            change({ rules });
          }}
        />
        <div className="people-actions">
          <Button type="submit" size="sm" disabled={question === null}>
            Suggest reviewers
          </Button>
          {question === null && <span className="small quiet">{MISSING[draft.by]}</span>}
        </div>
      </form>
      {asked !== null &&
        ("submissions" in asked ? (
          <Plan corpus={corpus} asked={asked} fresh={fresh} />
        ) : (
          <Suggestions corpus={corpus} asked={asked} fresh={fresh} />
        ))}
    </div>
  );
}

/** Of one submission, or of several. */
type Asked = AskedReviewers | AskedPlan;

const MISSING: Readonly<Record<Draft["by"], string>> = {
  text: "Say above what the submission is about: its title, abstract or keywords.",
  paper: "Choose a paper above first.",
  several: "Paste the submissions above first.",
};

/** The question of a draft; null while it says nothing of a topic. */
function askedOf(draft: Draft, submissions: string): Asked | null {
  const { by, paper, title, abstract, limit, activeYears, oneEach } = draft;
  const names = (text: string) => ({ text, chosen: [] });
  const pool = draft.pool.trim() === "" ? null : names(draft.pool);
  if (by === "several") {
    const { perSubmission, mostEach, rules } = draft;
    if (submissions.trim() === "") return null;
    return {
      submissions: { by: "text", text: submissions },
      pool,
      options: { perSubmission, mostEach, activeYears, conflicts: rules },
    };
  }
  const keywords = draft.keywords.split(/[;,\n]/u).map((word) => word.trim());
  if (by === "paper" && paper === null) return null;
  if (by === "text" && `${title}${abstract}${draft.keywords}`.trim() === "") return null;
  return {
    submission:
      by === "paper"
        ? { by, id: paper!.id }
        : {
            by,
            title,
            abstract,
            keywords: keywords.filter((word) => word !== ""),
            authors: names(draft.authors),
          },
    pool,
    options: { limit, activeYears, oneEach, conflicts: draft.rules },
  };
}

interface PartProps {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
}

function HowMany({ draft, change }: PartProps): JSX.Element {
  return (
    <>
      <NumberInput
        size="sm"
        label="How many people"
        min={1}
        max={200}
        allowDecimal={false}
        value={draft.limit}
        onChange={(limit) => {
          change({ limit: Math.max(1, Number(limit)) });
        }}
      />
      <Checkbox
        size="sm"
        label="No two of one organization or of a joint paper"
        checked={draft.oneEach}
        onChange={(event) => {
          change({ oneEach: event.currentTarget.checked });
        }}
      />
    </>
  );
}

function NewSubmission({ draft, change }: PartProps): JSX.Element {
  return (
    <>
      <TextInput
        label="Title"
        value={draft.title}
        maxLength={2000}
        onChange={(event) => {
          change({ title: event.currentTarget.value });
        }}
      />
      <Textarea
        label="Abstract"
        value={draft.abstract}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={50_000}
        onChange={(event) => {
          change({ abstract: event.currentTarget.value });
        }}
      />
      <TextInput
        label="Keywords"
        description="With commas between them."
        value={draft.keywords}
        onChange={(event) => {
          change({ keywords: event.currentTarget.value });
        }}
      />
      <Textarea
        label="Authors"
        description="One name a line, or a byline with commas; who is close to one of them is left out."
        value={draft.authors}
        autosize
        minRows={2}
        maxRows={8}
        spellCheck={false}
        onChange={(event) => {
          change({ authors: event.currentTarget.value });
        }}
      />
    </>
  );
}

function PickPaper({
  corpus,
  draft: { paper },
  change,
}: PartProps & { readonly corpus: string }): JSX.Element {
  const [text, setText] = useState(paper?.title ?? "");
  const { hits } = useSearch(corpus, text, "paper");
  const found = (hits ?? []).map(({ id, label }) => ({ value: id, label }));
  const own = paper === null ? [] : [{ value: paper.id, label: paper.title }];
  const data = new Map([...own, ...found].map((one) => [one.value, one]));
  return (
    <Select
      label="Paper"
      placeholder="Type some of its title"
      searchable
      clearable
      data={[...data.values()]}
      value={paper?.id ?? null}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage="No paper of this title."
      onChange={(_, option) => {
        const id = option?.value;
        change({ paper: id === undefined ? null : { id, title: option!.label } });
      }}
    />
  );
}
