// What was collected: all tags, or one of them with what it holds.
import { ActionIcon } from "@mantine/core";
import { IconArrowLeft, IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import type { ShownTag } from "../../../graph/index.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { toggleSide } from "../../state/panel-actions.ts";
import { openTag } from "../../state/tag-actions.ts";
import { counted } from "../../words.ts";
import "../steps/steps.css";
import { TagMark } from "./tag-mark.tsx";
import { TagPage } from "./tag-page.tsx";
import "./tag-line.css";
import "./tags.css";

export default function TagsCard(): JSX.Element {
  const store = useAppStore();
  const tags = useAppState((state) => state.tags);
  const open = useAppState((state) => state.panels.tag);
  const tag = tags?.find(({ name }) => name === open) ?? null;
  return (
    <section className="side-card tags-card card" aria-label="Collected">
      <header className="side-head">
        {tag === null ? (
          <h2 className="card-title">Collected</h2>
        ) : (
          <button
            type="button"
            className="link tags-back card-title"
            onClick={() => {
              store.run(openTag(null));
            }}
          >
            <IconArrowLeft size={14} aria-hidden />
            All tags
          </button>
        )}
        <ActionIcon
          size="sm"
          aria-label="Close collected"
          onClick={() => {
            store.run(toggleSide("tags"));
          }}
        >
          <IconX size={15} />
        </ActionIcon>
      </header>
      {tag === null ? <TagList tags={tags ?? []} /> : <TagPage key={tag.name} tag={tag} />}
    </section>
  );
}

function TagList({ tags }: { readonly tags: readonly ShownTag[] }): JSX.Element {
  const store = useAppStore();
  if (tags.length === 0) {
    return (
      <p className="side-words small quiet">
        Nothing collected yet. Select an author, a paper, a link or a group and press <kbd>T</kbd>,
        or “Tag” on its page: what you tag is kept here, and becomes a reading list.
      </p>
    );
  }
  return (
    <ul className="side-list">
      {tags.map((tag) => (
        <li key={tag.name}>
          <button
            type="button"
            className="step tag-row"
            onClick={() => {
              store.run(openTag(tag.name));
            }}
          >
            <TagMark color={tag.color} />
            <span className="tag-row-name">{tag.name}</span>
            <span className="small quiet number">{countsInWords(tag)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** `3 papers`, `2 papers, 4 others`. */
export function countsInWords({ members }: Pick<ShownTag, "members">): string {
  const papers = members.filter(({ type }) => type === "paper").length;
  const others = members.length - papers;
  if (others === 0) return counted(papers, "paper");
  if (papers === 0) return counted(others, "item");
  return `${counted(papers, "paper")}, ${counted(others, "other")}`;
}
