// Gives some papers of an author to somebody else of the same name: chosen one by one or by groups.
import { Button, SegmentedControl, Skeleton, TextInput } from "@mantine/core";
import type { JSX } from "react";
import { useEffect, useRef, useState } from "react";
import type { EntityId, PaperSummary } from "../../../graph/index.ts";
import { getPapersOf } from "../../api/explore.ts";
import { useDeciding } from "../../controllers/deciding-context.ts";
import { count, counted } from "../../words.ts";
import { useLoad } from "../shared/use-load.ts";
import type { CorrectionProps } from "./correct-dialog.tsx";
import { NoteField, noted } from "./note-field.tsx";
import type { Grouping, PaperGroup } from "./split-groups.ts";
import { groupPapers } from "./split-groups.ts";

const GROUPING_WORDS: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: "coauthors", label: "By co-authors" },
  { value: "spelling", label: "By spelling" },
  { value: "year", label: "By year" },
  { value: "venue", label: "By venue" },
];

export function Split({ corpus, correction, onDone }: CorrectionProps): JSX.Element {
  const { id, name: author, papers: marked = [] } = correction;
  const { decide } = useDeciding();
  const [by, setBy] = useState<Grouping>("coauthors");
  const [chosen, setChosen] = useState<ReadonlySet<EntityId>>(() => new Set(marked));
  const [name, setName] = useState("");
  const [note, setNote] = useState("");
  const { value: papers, problem } = useLoad(`all papers ${corpus} ${id}`, (signal) =>
    allPapersOf(corpus, id, signal),
  );
  if (problem !== null) return <p role="alert">{problem.message}</p>;
  if (papers === null) return <Skeleton height={260} aria-label="Loading papers" />;
  const good = chosen.size > 0 && chosen.size < papers.length;
  const choose = (ids: readonly EntityId[], on: boolean) => {
    const next = new Set(chosen);
    for (const one of ids) {
      if (on) next.add(one);
      else next.delete(one);
    }
    setChosen(next);
  };
  const submit = () => {
    const called = name.trim() === "" ? {} : { name: name.trim() };
    const made = { kind: "split", type: "author", id, papers: [...chosen].sort() } as const;
    decide([{ ...made, ...called, ...noted(note) }], new Map([[id, author]]));
    onDone();
  };
  return (
    <div className="correction">
      <p className="quiet correction-words">
        Mark the papers that somebody else wrote. They get a page of their own; the rest stays with{" "}
        {author}.
      </p>
      <SegmentedControl
        size="xs"
        aria-label="How the papers are grouped"
        data={[...GROUPING_WORDS]}
        value={by}
        onChange={setBy}
      />
      <div className="split-groups" tabIndex={0} role="region" aria-label="Papers">
        {groupPapers(papers, id, by).map((group) => (
          <Group key={group.label} group={group} chosen={chosen} onChoose={choose} />
        ))}
      </div>
      <TextInput
        label="What to call the other one"
        placeholder={`Optional: as written on these papers, or “${author} (2)”`}
        maxLength={300}
        spellCheck={false}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <NoteField note={note} onChange={setNote} />
      <div className="correction-actions">
        <Button disabled={!good} onClick={submit}>
          {chosen.size === 0 ? "Split off" : `Split off ${counted(chosen.size, "paper")}`}
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        {chosen.size === papers.length && (
          <span className="small quiet">One paper at least has to stay.</span>
        )}
      </div>
    </div>
  );
}

interface GroupProps {
  readonly group: PaperGroup;
  readonly chosen: ReadonlySet<EntityId>;
  readonly onChoose: (ids: readonly EntityId[], on: boolean) => void;
}

function Group({ group, chosen, onChoose }: GroupProps): JSX.Element {
  const ids = group.papers.map(({ id }) => id);
  const on = ids.filter((id) => chosen.has(id)).length;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = on > 0 && on < ids.length;
  }, [on, ids.length]);
  return (
    <fieldset className="split-group">
      <legend>
        <label className="split-head">
          <input
            ref={box}
            type="checkbox"
            checked={on === ids.length}
            onChange={(event) => {
              onChoose(ids, event.currentTarget.checked);
            }}
          />
          <span>{group.label}</span>
          <span className="small quiet number">
            {on === 0 ? count(ids.length) : `${count(on)} of ${count(ids.length)}`}
          </span>
        </label>
      </legend>
      {group.papers.map((paper) => (
        <label key={paper.id} className="split-paper">
          <input
            type="checkbox"
            checked={chosen.has(paper.id)}
            onChange={(event) => {
              onChoose([paper.id], event.currentTarget.checked);
            }}
          />
          <span>
            {paper.label}
            <span className="paper-line">{lineOf(paper)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Names in the line of a paper. */
const NAMED = 5;

/** `iclr 2021 · Ada Berg, Bo Lind`. */
function lineOf({ venue, year, authors }: PaperSummary): string {
  const where = [venue?.name, year].filter((part) => part !== undefined && part !== null).join(" ");
  const names = authors.slice(0, NAMED).map(({ asWritten }) => asWritten);
  const rest = authors.length > NAMED ? [`${authors.length - NAMED} more`] : [];
  return [where, [...names, ...rest].join(", ")].filter((part) => part !== "").join(" · ");
}

/** Papers of one page. */
const PAGE = 200;

async function allPapersOf(
  corpus: string,
  id: EntityId,
  signal: AbortSignal,
): Promise<readonly PaperSummary[]> {
  const papers: PaperSummary[] = [];
  let next: string | null = null;
  do {
    const page = await getPapersOf(corpus, id, next, signal, PAGE);
    papers.push(...page.items);
    next = page.next;
  } while (next !== null);
  return papers;
}
