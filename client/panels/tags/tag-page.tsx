// One tag: what it holds, what was noted, how it is seen on the map, and its reading list.
import { Button, NativeSelect } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import type { ShownTag, TagOrder } from "../../../graph/index.ts";
import { LONGEST_TAG_NOTE, tagNote } from "../../../graph/model/tag.ts";
import { tagExportUrl } from "../../api/tags.ts";
import { useTagging } from "../../controllers/tagging-context.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { toggleLit } from "../../state/tag-actions.ts";
import { quoted } from "../../state/tags.ts";
import { counted } from "../../words.ts";
import { PaperDownloads } from "../inspector/paper-downloads.tsx";
import { MoreButton } from "../inspector/more-button.tsx";
import { EditLine } from "./edit-line.tsx";
import { MemberRow } from "./member-row.tsx";
import { OnlyTagged } from "./only-tagged.tsx";
import { inOrder, isOnMap } from "./tag-members.ts";
import { TagMark } from "./tag-mark.tsx";
import { TagMenu } from "./tag-menu.tsx";

const ORDERS: readonly { readonly value: TagOrder; readonly label: string }[] = [
  { value: "added", label: "As tagged" },
  { value: "year", label: "Newest first" },
  { value: "title", label: "By name" },
];

/** Rows shown at first, and by every “more”. */
const ROWS = 100;

export function TagPage({ tag }: { readonly tag: ShownTag }): JSX.Element {
  const { change } = useTagging();
  const corpus = useAppState((state) => state.view.corpus);
  const [order, setOrder] = useState<TagOrder>("added");
  const [rows, setRows] = useState(ROWS);
  const members = inOrder(tag.members, order);
  return (
    <div className="tag-page" role="region" aria-label={`Tag ${tag.name}`} tabIndex={0}>
      <div className="tag-title">
        <TagMark color={tag.color} />
        <h2>{tag.name}</h2>
        <TagMenu tag={tag} />
      </div>
      <EditLine
        value={tag.note}
        label={`What ${quoted(tag.name)} is for`}
        longest={LONGEST_TAG_NOTE}
        onSave={(text) => {
          void change(
            [{ kind: "tag-noted", name: tag.name, note: tagNote(text) }],
            `Noted what the tag ${quoted(tag.name)} is for`,
          );
        }}
      >
        <span className="quiet">{tag.note === "" ? "What is it for?" : tag.note}</span>
      </EditLine>
      <OnMap tag={tag} />
      {tag.members.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label="Order"
          value={order}
          data={[...ORDERS]}
          onChange={(event) => {
            setOrder(event.currentTarget.value as TagOrder);
          }}
        />
      )}
      {members.length === 0 && (
        <p className="small quiet tag-words">Nothing has this tag any more.</p>
      )}
      <ul className="tag-members">
        {members.slice(0, rows).map((member) => (
          <MemberRow key={member.id} tag={tag} member={member} />
        ))}
        {members.length > rows && (
          <li>
            <MoreButton
              onMore={() => {
                setRows(rows + ROWS);
              }}
            >
              Show more ({members.length - rows} left)
            </MoreButton>
          </li>
        )}
      </ul>
      {corpus !== null && <ReadingList corpus={corpus} tag={tag} order={order} />}
    </div>
  );
}

/** What of a tag is on the map: lit there, or shown alone. */
function OnMap({ tag }: { readonly tag: ShownTag }): JSX.Element {
  const store = useAppStore();
  const map = useAppState((state) => state.map.value?.map ?? null);
  const lit = useAppState((state) => state.panels.lit === tag.name);
  const shown = map === null ? 0 : tag.members.filter((member) => isOnMap(map, member)).length;
  return (
    <>
      <div className="tag-buttons">
        <Button
          size="compact-xs"
          variant={lit ? "filled" : "default"}
          aria-pressed={lit}
          disabled={shown === 0 && !lit}
          onClick={() => {
            store.run(toggleLit(tag.name));
          }}
        >
          Show on map
        </Button>
        <OnlyTagged tag={tag} />
      </div>
      <p className="small quiet tag-words">
        {shown === 0
          ? "None of it is a disc on this map."
          : `${counted(shown, "disc")} on this map.`}
      </p>
    </>
  );
}

interface ReadingListProps {
  readonly corpus: string;
  readonly tag: ShownTag;
  readonly order: TagOrder;
}

/** The papers as files; where people or topics are tagged, with theirs if that is wanted. */
function ReadingList({ corpus, tag, order }: ReadingListProps): JSX.Element | null {
  const here = tag.members.filter((member) => member.here);
  const papers = here.filter(({ type }) => type === "paper").length;
  const [asked, setAsked] = useState(false);
  if (here.length === 0) return null;
  // Without papers of its own the list would be empty.
  const all = asked || papers === 0;
  return (
    <section className="tag-list">
      <h3 className="card-title">Reading list</h3>
      {papers < here.length && (
        <label className="small tag-all">
          <input
            type="checkbox"
            checked={all}
            disabled={papers === 0}
            onChange={(event) => {
              setAsked(event.currentTarget.checked);
            }}
          />
          With all papers of what is tagged
        </label>
      )}
      <p className="small tag-words">
        <PaperDownloads
          urlOf={(format) => tagExportUrl(corpus, tag.name, { all, order }, format)}
          hasRecipe={false}
        />
      </p>
    </section>
  );
}
