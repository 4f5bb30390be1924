// The search box: suggestions by kind while typing; choosing one selects it and flies there.
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { JSX } from "react";
import { useEffect, useRef, useState } from "react";
import type { EntityId, Topic, TopicSummary } from "../../../graph/index.ts";
import { listTopics } from "../../api/explore.ts";
import { indexMap } from "../../map/indexed-map.ts";
import { useScene } from "../../map/scene-context.ts";
import { focusMap } from "../../controllers/focus.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { select, selectNode } from "../../state/view-actions.ts";
import { counted, TYPE_WORDS } from "../../words.ts";
import { TopicIcon, TypeIcon } from "../shared/type-icon.tsx";
import { useLoad } from "../shared/use-load.ts";
import type { HitGroup } from "./group-hits.ts";
import { groupHits } from "./group-hits.ts";
import "./search.css";
import { topicHits } from "./topic-hits.ts";
import { useSearch } from "./use-search.ts";

/** The id by which the keyboard shortcut finds the box. */
export const SEARCH_ID = "search";

export function Search(): JSX.Element {
  const store = useAppStore();
  const { scene } = useScene();
  const corpus = useAppState((state) => state.view.corpus);
  const map = useAppState((state) => state.map.value?.map ?? null);
  const [text, setText] = useState("");
  const { hits, problem, text: answered } = useSearch(corpus, text);
  const topics = useTopicHits(corpus, answered);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const latest = useRef(combobox);
  latest.current = combobox;
  useEffect(() => {
    if ((hits?.length ?? 0) + topics.length > 0) latest.current.selectFirstOption();
  }, [hits, topics.length]);

  const choose = (id: string) => {
    setText("");
    combobox.closeDropdown();
    // From there the arrow keys walk on.
    focusMap();
    if (isTopic(id)) {
      store.run(select({ type: "topic", id }));
      return;
    }
    store.run(selectNode(id as EntityId));
    const node = map === null ? undefined : indexMap(map).indexOf.get(id);
    if (node !== undefined) scene?.flyTo(node, true);
  };
  const groups = groupHits(hits ?? []);
  // After the kind that has the best hit: seen at once, and never in its place.
  const [first, ...others] = groups;
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={choose}
      shadow="lg"
      offset={6}
      width="min(420px, calc(100vw - 16px))"
      middlewares={{ flip: true, shift: { padding: 8 } }}
      position="bottom-end"
      withinPortal={false}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          id={SEARCH_ID}
          className="search"
          role="combobox"
          aria-label="Search papers, authors, venues, keywords and topics"
          placeholder="Search"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={<kbd className="search-key">/</kbd>}
          autoComplete="off"
          spellCheck={false}
          disabled={corpus === null}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => {
            combobox.openDropdown();
          }}
          onBlur={() => {
            combobox.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === "" || (hits === null && problem === null)}>
        <Combobox.Options mah="min(60dvh, 480px)" style={{ overflowY: "auto" }}>
          {problem !== null && <Combobox.Empty>{problem}</Combobox.Empty>}
          {hits?.length === 0 && topics.length === 0 && (
            <Combobox.Empty>
              Nothing here is called “{answered}”. Try fewer letters, or another spelling.
            </Combobox.Empty>
          )}
          {first !== undefined && <Hits group={first} />}
          {topics.length > 0 && (
            <Combobox.Group label="Topics">
              {topics.map(({ id, label, papers }) => (
                <Hit
                  key={id}
                  id={id}
                  icon={<TopicIcon />}
                  label={label}
                  hint={counted(papers, "paper")}
                />
              ))}
            </Combobox.Group>
          )}
          {others.map((group) => (
            <Hits key={group.type} group={group} />
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function isTopic(id: string): id is Topic["id"] {
  return id.startsWith("topic:");
}

const NO_TOPICS: readonly TopicSummary[] = [];

/** Topics that a text finds; they are asked for when first something is typed. */
function useTopicHits(corpus: string | null, text: string): readonly TopicSummary[] {
  const asked = corpus === null || text === "" ? null : corpus;
  const { value } = useLoad(asked === null ? "no topics" : `topics ${asked}`, (signal) =>
    asked === null ? Promise.resolve(NO_TOPICS) : listTopics(asked, signal),
  );
  return topicHits(value ?? NO_TOPICS, text);
}

/** Hits of one kind. */
function Hits({ group: { type, hits } }: { readonly group: HitGroup }): JSX.Element {
  return (
    <Combobox.Group label={plural(type)}>
      {hits.map(({ id, label, hint }) => (
        <Hit key={id} id={id} icon={<TypeIcon type={type} />} label={label} hint={hint} />
      ))}
    </Combobox.Group>
  );
}

interface HitProps {
  readonly id: string;
  readonly icon: JSX.Element;
  readonly label: string;
  readonly hint: string;
}

function Hit({ id, icon, label, hint }: HitProps): JSX.Element {
  return (
    <Combobox.Option value={id} className="hit">
      {icon}
      <span className="hit-words">
        <span className="hit-label">{label}</span>
        {hint !== "" && <span className="hit-hint">{hint}</span>}
      </span>
    </Combobox.Option>
  );
}

function plural(type: keyof typeof TYPE_WORDS): string {
  const [, many] = TYPE_WORDS[type];
  return many.charAt(0).toUpperCase() + many.slice(1);
}
