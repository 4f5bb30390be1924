// The tags of what is selected, on its page, and the way to add one.
import { IconBookmarkPlus } from "@tabler/icons-react";
import type { JSX } from "react";
import type { EntityId } from "../../../graph/index.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { openTag, openTagging } from "../../state/tag-actions.ts";
import { tagsOf } from "../../state/tags.ts";
import { usePhone } from "../shared/use-phone.ts";
import { TagMark } from "./tag-mark.tsx";
import "./tag-line.css";

/** What the button tags where it is not the selected thing itself. */
const OF = { link: "Tag its papers", community: "Tag its members", topic: "Tag its papers" };

export function TagLine(): JSX.Element | null {
  const store = useAppStore();
  const selection = useAppState((state) => state.view.selection);
  if (selection === null || selection.type === "topics" || selection.type === "paths") return null;
  return (
    <div className="tag-line">
      {selection.type === "node" && <Chips id={selection.id} />}
      <button
        type="button"
        className="chip tag-add"
        data-writes
        aria-keyshortcuts="t"
        onClick={() => {
          store.run(openTagging(selection));
        }}
      >
        <IconBookmarkPlus size={14} stroke={1.6} aria-hidden />
        {selection.type === "node" ? "Tag" : OF[selection.type]}
      </button>
    </div>
  );
}

function Chips({ id }: { readonly id: EntityId }) {
  const store = useAppStore();
  const phone = usePhone();
  const tags = useAppState((state) => state.tags) ?? [];
  return tagsOf(tags, id).map(({ tag, member }) => (
    <button
      key={tag.name}
      type="button"
      className="chip tag-chip"
      aria-label={`Open the tag “${tag.name}”`}
      title={member.note === "" ? undefined : member.note}
      onClick={() => {
        store.run(openTag(tag.name, phone));
      }}
    >
      <TagMark color={tag.color} />
      <span className="tag-chip-name">{tag.name}</span>
    </button>
  ));
}

interface TagPaperProps {
  readonly id: EntityId;
  readonly label: string;
}

/** In a row of a list: the marks of a paper's tags, and the way to add one. */
export function TagPaper({ id, label }: TagPaperProps): JSX.Element {
  const store = useAppStore();
  const tags = useAppState((state) => state.tags) ?? [];
  const here = tagsOf(tags, id).map(({ tag }) => tag);
  const names = here.map(({ name }) => name).join(", ");
  return (
    <button
      type="button"
      className="link tag-paper"
      data-writes={here.length === 0 || undefined}
      title={names === "" ? undefined : names}
      aria-label={`Tag “${label}”${names === "" ? "" : `; tagged ${names}`}`}
      onClick={() => {
        store.run(openTagging({ type: "node", id }));
      }}
    >
      {here.length === 0
        ? "Tag"
        : here.map(({ name, color }) => <TagMark key={name} color={color} />)}
    </button>
  );
}
