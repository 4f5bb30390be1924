// The small box in which something is tagged: a name, with those there are to choose from, and a note.
import { Autocomplete, Button, TextInput } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import type { EntityId } from "../../../graph/index.ts";
import { LONGEST_TAG, LONGEST_TAG_NOTE, tagName, tagNote } from "../../../graph/model/tag.ts";
import { useTagging } from "../../controllers/tagging-context.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { closeDialog } from "../../state/panel-actions.ts";
import type { TagSubject } from "../../state/tags.ts";
import { quoted, tagCalled, tagsLike, tagsOf } from "../../state/tags.ts";
import { count } from "../../words.ts";
import { Dialog } from "../shared/dialog.tsx";
import { useLoad } from "../shared/use-load.ts";
import { TagMark } from "./tag-mark.tsx";
import { thingsOf } from "./tag-subject.ts";
import "./tag-line.css";
import "./tags.css";

/** Names offered at once. */
const OFFERED = 8;

export default function TagDialog(): JSX.Element | null {
  const store = useAppStore();
  const subject = useAppState((state) => state.panels.tagging);
  const corpus = useAppState((state) => state.view.corpus);
  if (subject === null || corpus === null) return null;
  return (
    <Dialog
      title="Add a tag"
      size="sm"
      onClose={() => {
        store.run(closeDialog);
      }}
    >
      <TagBox corpus={corpus} subject={subject} />
    </Dialog>
  );
}

interface TagBoxProps {
  readonly corpus: string;
  readonly subject: TagSubject;
}

function TagBox({ corpus, subject }: TagBoxProps): JSX.Element {
  const store = useAppStore();
  const { change } = useTagging();
  const tags = useAppState((state) => state.tags) ?? [];
  const mapKey = useAppState((state) => state.map.value?.key ?? "");
  const [text, setText] = useState("");
  const [note, setNote] = useState("");
  const { value, problem } = useLoad(`things ${corpus} ${mapKey} ${JSON.stringify(subject)}`, (s) =>
    thingsOf(subject, corpus, store.get(), s),
  );
  const name = tagName(text);
  const known = tagCalled(tags, name);
  const things = value?.ids ?? [];
  const offered = tagsLike(tags, text).slice(0, OFFERED);
  const colors = new Map(tags.map((tag) => [tag.name, tag.color]));

  const add = () => {
    if (name === "" || value === null || things.length === 0) return;
    const called = known?.name ?? name;
    const said = tagNote(note);
    const members = things.map((id) => ({ id, ...(said === "" ? {} : { note: said }) }));
    void change(
      [{ kind: "tagged", name: called, members }],
      `Tagged ${value.words} as ${quoted(called)}`,
    );
    store.run(closeDialog);
  };

  return (
    <form
      className="tag-box"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <p className="tag-what">{value?.words ?? (problem === null ? "…" : problem.message)}</p>
      {things.length === 1 && <TagsHere id={things[0]!} words={value?.words ?? ""} />}
      <Autocomplete
        data-autofocus
        label="Tag"
        placeholder={tags.length === 0 ? "To read" : "A new name, or one you have"}
        value={text}
        onChange={setText}
        maxLength={2 * LONGEST_TAG}
        comboboxProps={{ withinPortal: false }}
        data={offered.map((tag) => tag.name)}
        // They are chosen above, those that begin so first.
        filter={({ options }) => options}
        renderOption={({ option }) => (
          <span className="tag-option">
            <TagMark color={colors.get(option.value) ?? 0} />
            {option.value}
          </span>
        )}
      />
      <TextInput
        label="Note"
        description="One line, if you like: why, or for what."
        value={note}
        maxLength={LONGEST_TAG_NOTE}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      <div className="tag-actions">
        <Button type="submit" disabled={name === "" || things.length === 0}>
          {things.length > 1
            ? `Tag all ${count(things.length)}`
            : known === null && name !== ""
              ? "Make the tag"
              : "Add"}
        </Button>
        {value !== null && things.length === 0 && (
          <span className="small quiet">There is nothing here to tag.</span>
        )}
      </div>
    </form>
  );
}

/** The tags that one thing has, each with a way to take it off. */
function TagsHere({ id, words }: { readonly id: EntityId; readonly words: string }) {
  const { change } = useTagging();
  const tags = useAppState((state) => state.tags) ?? [];
  const here = tagsOf(tags, id);
  if (here.length === 0) return null;
  return (
    <ul className="chips" aria-label="Its tags">
      {here.map(({ tag, member }) => (
        <li key={tag.name} className="chip tag-chip">
          <TagMark color={tag.color} />
          <span className="tag-chip-name">{tag.name}</span>
          <button
            type="button"
            className="tag-off"
            aria-label={`Take ${quoted(tag.name)} off`}
            onClick={() => {
              void change(
                [{ kind: "untagged", name: tag.name, ids: member.held }],
                `Took ${quoted(tag.name)} off ${words}`,
              );
            }}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
