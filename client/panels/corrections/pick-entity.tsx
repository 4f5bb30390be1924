// Finds another author, venue or keyword by a few letters; at first those of a like name.
import type { JSX } from "react";
import { useState } from "react";
import type { EntityId, EntityType, NamedRef, SearchHit } from "../../../graph/index.ts";
import { listIdentities } from "../../api/curation.ts";
import { counted } from "../../words.ts";
import { typeOf } from "../inspector/titles.ts";
import { useSearch } from "../search/use-search.ts";
import { FindList } from "../shared/find-list.tsx";
import { useLoad } from "../shared/use-load.ts";
import { likeName, offer, suspectsOf } from "./suspects.ts";

/** Hits shown. */
const MOST = 8;

interface PickEntityProps {
  readonly corpus: string;
  readonly type: EntityType;
  /** To which another is sought: suspects and names like it are offered before anything is typed. */
  readonly to: NamedRef;
  /** Not to be offered: itself, and what is picked already. */
  readonly without: readonly EntityId[];
  readonly onPick: (hit: SearchHit) => void;
}

export function PickEntity({ corpus, type, to, without, onPick }: PickEntityProps): JSX.Element {
  const [text, setText] = useState("");
  const blank = text.trim() === "";
  const asked = blank ? likeName(to.name, type) : text;
  const { hits, problem } = useSearch(corpus, asked, type);
  const suspects = useSuspects(corpus, to.id);
  const offered = offer([...(blank ? suspects : []), ...(hits ?? [])], without, MOST);
  const none = blank
    ? `No other ${type} has a name like this one. Type to find any.`
    : `Nothing is called “${text.trim()}”. Try fewer letters.`;
  return (
    <FindList
      sought={`the other ${type}`}
      listLabel={`Each ${type} found`}
      text={text}
      onText={setText}
      rows={offered.map(({ id, label, hint, papers }) => ({
        id,
        name: label,
        hint: hint === "" ? counted(papers, "paper") : hint,
      }))}
      empty={problem ?? (hits !== null && offered.length === 0 ? none : null)}
      onPick={(id) => {
        setText("");
        onPick(offered.find((hit) => hit.id === id)!);
      }}
    />
  );
}

function useSuspects(corpus: string, id: EntityId): readonly SearchHit[] {
  const author = typeOf(id) === "author";
  const { value } = useLoad(`suspects ${corpus} ${id}`, async (signal) =>
    author
      ? (await listIdentities(corpus, { codes: ["maybe-one-author"], about: id, limit: 5 }, signal))
          .items
      : [],
  );
  return suspectsOf(value ?? [], id);
}
