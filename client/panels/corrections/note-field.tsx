// Why somebody decides: kept with the decision, and shown with it.
import { TextInput } from "@mantine/core";
import type { JSX } from "react";
import "./note-field.css";

interface NoteFieldProps {
  readonly note: string;
  readonly onChange: (note: string) => void;
}

export function NoteField({ note, onChange }: NoteFieldProps): JSX.Element {
  return (
    <TextInput
      size="xs"
      className="note-field"
      aria-label="Why, in a few words (optional)"
      placeholder="Why, in a few words (optional)"
      maxLength={300}
      value={note}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** The note as a decision has it: nothing when nothing was written. */
export function noted(note: string): { note?: string } {
  const text = note.trim();
  return text === "" ? {} : { note: text };
}
