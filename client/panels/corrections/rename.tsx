// Another name for an author, venue or keyword; other spellings that were met are one click away.
import { Button, TextInput } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import { decidableTypeOf } from "../../../graph/model/decision.ts";
import { getProfile } from "../../api/explore.ts";
import { useDeciding } from "../../controllers/deciding-context.ts";
import { useLoad } from "../shared/use-load.ts";
import type { CorrectionProps } from "./correct-dialog.tsx";
import { NoteField, noted } from "./note-field.tsx";

/** Spellings offered. */
const MOST = 8;

export function Rename({ corpus, correction, onDone }: CorrectionProps): JSX.Element {
  const { id, name: before } = correction;
  const { decide } = useDeciding();
  const [name, setName] = useState(before);
  const [note, setNote] = useState("");
  const { value: profile } = useLoad(`profile ${corpus} ${id}`, (signal) =>
    getProfile(corpus, id, signal),
  );
  const spellings = profile === null || profile.type === "paper" ? [] : profile.variants;
  const type = decidableTypeOf(id);
  const good = name.trim() !== "" && name.trim() !== before;
  if (type === null) return <p>This keeps the name that its sources give.</p>;
  return (
    <form
      className="correction"
      onSubmit={(event) => {
        event.preventDefault();
        if (!good) return;
        const made = { kind: "rename", type, id, name: name.trim(), ...noted(note) } as const;
        decide([made], new Map([[id, before]]));
        onDone();
      }}
    >
      <TextInput
        label="Name"
        data-autofocus
        maxLength={300}
        spellCheck={false}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      {spellings.length > 1 && (
        <div>
          <p className="small quiet correction-words">Also written</p>
          <div className="chips">
            {spellings.slice(0, MOST).map((spelling) => (
              <button
                key={spelling}
                type="button"
                className="link chip"
                onClick={() => {
                  setName(spelling);
                }}
              >
                {spelling}
              </button>
            ))}
          </div>
        </div>
      )}
      <NoteField note={note} onChange={setNote} />
      <div className="correction-actions">
        <Button type="submit" disabled={!good}>
          Rename
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
