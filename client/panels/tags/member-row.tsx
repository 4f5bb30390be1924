// One thing that has a tag: where it is, what was noted about it, and the way to take the tag off.
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import type { ShownMember, ShownTag } from "../../../graph/index.ts";
import { LONGEST_TAG_NOTE, tagNote } from "../../../graph/model/tag.ts";
import { useTagging } from "../../controllers/tagging-context.ts";
import { quoted } from "../../state/tags.ts";
import { TYPE_WORDS } from "../../words.ts";
import { EntityLink } from "../shared/entity-link.tsx";
import { TypeIcon } from "../shared/type-icon.tsx";
import { EditLine } from "./edit-line.tsx";

interface MemberRowProps {
  readonly tag: ShownTag;
  readonly member: ShownMember;
}

export function MemberRow({ tag, member }: MemberRowProps): JSX.Element {
  const { change } = useTagging();
  const { id, type, name, note, held, here, year } = member;
  return (
    <li className="tag-member">
      <span className="quiet tag-member-type" title={TYPE_WORDS[type][0]}>
        <TypeIcon type={type} />
      </span>
      <span className="tag-member-words">
        {here ? <EntityLink id={id}>{name}</EntityLink> : <span className="quiet">{name}</span>}
        {year !== null && <span className="small quiet number"> {year}</span>}
        {!here && <span className="small quiet"> · not in these papers any more</span>}
        <EditLine
          value={note}
          label={`Note on ${quoted(name)}`}
          longest={LONGEST_TAG_NOTE}
          onSave={(text) => {
            void change(
              [{ kind: "tag-noted", name: tag.name, ids: held, note: tagNote(text) }],
              `Noted on ${quoted(name)}`,
            );
          }}
        >
          {note === "" ? <span className="quiet tag-note-add">Note…</span> : note}
        </EditLine>
      </span>
      <ActionIcon
        size="sm"
        data-writes
        aria-label={`Take ${quoted(tag.name)} off ${quoted(name)}`}
        onClick={() => {
          void change(
            [{ kind: "untagged", name: tag.name, ids: held }],
            `Took ${quoted(tag.name)} off ${quoted(name)}`,
          );
        }}
      >
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}
