// What can be done with a whole tag: another name, joining it with another tag, deleting it.
import { ActionIcon, Button, Menu, TextInput } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { JSX } from "react";
import { useState } from "react";
import type { ShownTag } from "../../../graph/index.ts";
import { LONGEST_TAG, tagName } from "../../../graph/model/tag.ts";
import { useTagging } from "../../controllers/tagging-context.ts";
import { useAppState } from "../../state/context.ts";
import { followTag } from "../../state/tag-actions.ts";
import { quoted } from "../../state/tags.ts";
import { Dialog } from "../shared/dialog.tsx";
import { TagMark } from "./tag-mark.tsx";

export function TagMenu({ tag }: { readonly tag: ShownTag }): JSX.Element {
  const { change } = useTagging();
  const tags = useAppState((state) => state.tags) ?? [];
  const [renaming, setRenaming] = useState(false);
  const others = tags.filter(({ name }) => name !== tag.name);
  return (
    <>
      <Menu floatingStrategy="fixed" position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon size="sm" data-writes aria-label={`Change the tag ${quoted(tag.name)}`}>
            <IconDots size={15} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => {
              setRenaming(true);
            }}
          >
            Rename…
          </Menu.Item>
          <Menu.Item
            onClick={() => {
              void change(
                [{ kind: "tag-deleted", name: tag.name }],
                `Deleted the tag ${quoted(tag.name)}`,
              );
            }}
          >
            Delete the tag
          </Menu.Item>
          {others.length > 0 && <Menu.Label>Put all of it into</Menu.Label>}
          <div className="tag-others" role="presentation">
            {others.map(({ name, color }) => (
              <Menu.Item
                key={name}
                leftSection={<TagMark color={color} />}
                onClick={() => {
                  void change(
                    [{ kind: "tag-merged", name: tag.name, into: name }],
                    `Put the tag ${quoted(tag.name)} into ${quoted(name)}`,
                    followTag(tag.name, name),
                  );
                }}
              >
                <span className="tag-other">{name}</span>
              </Menu.Item>
            ))}
          </div>
        </Menu.Dropdown>
      </Menu>
      {renaming && (
        <Rename
          tag={tag}
          onDone={() => {
            setRenaming(false);
          }}
        />
      )}
    </>
  );
}

function Rename({ tag, onDone }: { readonly tag: ShownTag; readonly onDone: () => void }) {
  const { change } = useTagging();
  const taken = useAppState((state) => state.tags) ?? [];
  const [text, setText] = useState(tag.name);
  const name = tagName(text);
  const known = name !== tag.name && taken.some((other) => other.name === name);
  return (
    <Dialog title="Rename the tag" size="sm" onClose={onDone}>
      <form
        className="tag-box"
        onSubmit={(event) => {
          event.preventDefault();
          if (name === "" || known) return;
          if (name !== tag.name)
            void change(
              [{ kind: "tag-renamed", name: tag.name, to: name }],
              `Renamed the tag ${quoted(tag.name)} to ${quoted(name)}`,
              followTag(tag.name, name),
            );
          onDone();
        }}
      >
        <TextInput
          data-autofocus
          label="Name"
          value={text}
          maxLength={2 * LONGEST_TAG}
          error={
            known
              ? "There is a tag of this name. To join the two, choose it under “Put all of it into”."
              : undefined
          }
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <div className="tag-actions">
          <Button type="submit" disabled={name === "" || known}>
            Rename
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
