// Two authors, venues or keywords that are one, or two authors who never are: the other is found by
// name, and authors are looked at side by side before anything is decided.
import { Button, CloseButton, Skeleton } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import type { EntityId, NamedRef } from "../../../graph/index.ts";
import { decidableTypeOf } from "../../../graph/model/decision.ts";
import { comparePeople } from "../../api/curation.ts";
import { useDeciding } from "../../controllers/deciding-context.ts";
import { Compare } from "../identities/compare.tsx";
import { useLoad } from "../shared/use-load.ts";
import type { CorrectionProps } from "./correct-dialog.tsx";
import { NameChoice } from "./name-choice.tsx";
import { NoteField, noted } from "./note-field.tsx";
import { PickEntity } from "./pick-entity.tsx";

export function Join({ corpus, correction, onDone }: CorrectionProps): JSX.Element {
  const { what, id, name } = correction;
  const { decide } = useDeciding();
  const [others, setOthers] = useState<readonly NamedRef[]>([]);
  const [keep, setKeep] = useState<EntityId>(id);
  const [note, setNote] = useState("");
  const type = decidableTypeOf(id);
  if (type === null) return <p>This is told apart by its sources.</p>;
  const all = [{ id, name }, ...others];
  const apart = what === "keep-apart";
  // Authors are compared in pairs; of words, as many as there are can be one.
  const more = type !== "author" || others.length === 0;
  const submit = () => {
    const ids = all.map((one) => one.id);
    const names = new Map(all.map((one) => [one.id, one.name]));
    if (apart) decide([{ kind: "keep-apart", type: "author", ids, ...noted(note) }], names);
    else {
      const joined = ids.filter((one) => one !== keep);
      decide([{ kind: "merge", type, ids: joined, into: keep, ...noted(note) }], names);
    }
    onDone();
  };
  return (
    <div className="correction">
      {others.length > 0 && (
        <ul className="picked">
          {others.map((other) => (
            <li key={other.id} className="chip">
              {other.name}
              <CloseButton
                size="xs"
                aria-label={`Leave out ${other.name}`}
                onClick={() => {
                  setOthers(others.filter((one) => one.id !== other.id));
                  if (keep === other.id) setKeep(id);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && !apart && <NameChoice names={all} keep={keep} onKeep={setKeep} />}
      {more && (
        <PickEntity
          corpus={corpus}
          type={type}
          to={{ id, name }}
          without={all.map((one) => one.id)}
          onPick={(hit) => {
            setOthers([...others, { id: hit.id, name: hit.label }]);
          }}
        />
      )}
      {type === "author" && others[0] !== undefined && (
        <Evidence corpus={corpus} a={id} b={others[0].id} />
      )}
      {others.length > 0 && <NoteField note={note} onChange={setNote} />}
      <div className="correction-actions">
        <Button disabled={others.length === 0} onClick={submit}>
          {apart ? "Never the same" : "Merge"}
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

interface EvidenceProps {
  readonly corpus: string;
  readonly a: EntityId;
  readonly b: EntityId;
}

function Evidence({ corpus, a, b }: EvidenceProps): JSX.Element {
  const { value, problem } = useLoad(`compare ${corpus} ${a} ${b}`, (signal) =>
    comparePeople(corpus, a, b, signal),
  );
  if (problem !== null) return <p role="alert">{problem.message}</p>;
  if (value === null) return <Skeleton height={220} aria-label="Loading the evidence" />;
  return <Compare compared={value} />;
}
