// A line of text that a click opens for writing: Enter keeps it, Esc leaves it as it was.
import { TextInput } from "@mantine/core";
import type { JSX, ReactNode } from "react";
import { useState } from "react";

interface EditLineProps {
  readonly value: string;
  /** What the field is called: `Note on “Maps of moss”`. */
  readonly label: string;
  readonly longest: number;
  /** What is shown while nobody writes; read out before the label. */
  readonly children: ReactNode;
  readonly onSave: (text: string) => void;
}

export function EditLine({ value, label, longest, children, onSave }: EditLineProps): JSX.Element {
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    return (
      <button
        type="button"
        className="link edit-line small"
        onClick={() => {
          setText(value);
        }}
      >
        {children}
        <span className="visually-hidden">, {label}</span>
      </button>
    );
  }
  const save = () => {
    setText(null);
    if (text !== value) onSave(text);
  };
  return (
    <TextInput
      size="xs"
      autoFocus
      aria-label={label}
      value={text}
      maxLength={longest}
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === "Enter") save();
        else if (event.key === "Escape") setText(null);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
