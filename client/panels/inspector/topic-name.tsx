// Another name for a topic: one of those that its terms suggest, by one click, or any other. It is a
// decision like all others.
import { Button, TextInput } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import type { TopicProfile } from "../../../graph/index.ts";
import { useDeciding } from "../../controllers/deciding-context.ts";
import { NoteField, noted } from "../corrections/note-field.tsx";
import { usePhone } from "../shared/use-phone.ts";
import { namesFor } from "./topic-words.ts";

interface TopicNameProps {
  readonly topic: TopicProfile;
  readonly onDone: () => void;
}

export function TopicName({ topic, onDone }: TopicNameProps): JSX.Element {
  const { decide } = useDeciding();
  const phone = usePhone();
  const [name, setName] = useState(topic.label);
  const [note, setNote] = useState("");
  const good = name.trim() !== "" && name.trim() !== topic.label;
  const others = namesFor(topic);
  const call = (chosen: string) => {
    const made = { kind: "rename", type: "topic", id: topic.id, name: chosen } as const;
    decide([{ ...made, ...noted(note) }], new Map());
    onDone();
  };
  return (
    <form
      className="topic-name"
      aria-label="Name this topic"
      onSubmit={(event) => {
        event.preventDefault();
        if (good) call(name.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // It closes this, not the page.
        event.stopPropagation();
        onDone();
      }}
    >
      {others.length > 0 && (
        <>
          <p className="small quiet section-words" id="topic-names">
            Names that its terms suggest
          </p>
          <ul className="chips" aria-labelledby="topic-names">
            {others.map((other) => (
              <li key={other}>
                <button
                  type="button"
                  className="link chip"
                  onClick={() => {
                    call(other);
                  }}
                >
                  {other}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <TextInput
        label={others.length > 0 ? "Or any other" : "Name"}
        size="xs"
        // The keyboard of a phone would cover the names above.
        autoFocus={!phone}
        maxLength={300}
        spellCheck={false}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <NoteField note={note} onChange={setNote} />
      <div className="topic-name-actions">
        <Button type="submit" size="xs" disabled={!good}>
          Save name
        </Button>
        <Button variant="default" size="xs" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
