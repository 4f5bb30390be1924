// The search box: suggestions by kind while typing; choosing one selects it and flies there.
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { JSX } from "react";
import { useEffect, useRef, useState } from "react";
import type { EntityId } from "../../../graph/index.ts";
import { indexMap } from "../../map/indexed-map.ts";
import { useScene } from "../../map/scene-context.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { selectNode } from "../../state/view-actions.ts";
import { TYPE_WORDS } from "../../words.ts";
import { TypeIcon } from "../shared/type-icon.tsx";
import { groupHits } from "./group-hits.ts";
import "./search.css";
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
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const latest = useRef(combobox);
  latest.current = combobox;
  useEffect(() => {
    if (hits !== null && hits.length > 0) latest.current.selectFirstOption();
  }, [hits]);

  const choose = (id: string) => {
    setText("");
    combobox.closeDropdown();
    (document.activeElement as HTMLElement | null)?.blur();
    store.run(selectNode(id as EntityId));
    const node = map === null ? undefined : indexMap(map).indexOf.get(id);
    if (node !== undefined) scene?.flyTo(node, true);
  };
  const groups = groupHits(hits ?? []);
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
          aria-label="Search papers, authors, venues and keywords"
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
          {hits?.length === 0 && (
            <Combobox.Empty>
              Nothing here is called “{answered}”. Try fewer letters, or another spelling.
            </Combobox.Empty>
          )}
          {groups.map(({ type, hits: members }) => (
            <Combobox.Group key={type} label={plural(type)}>
              {members.map(({ id, label, hint }) => (
                <Combobox.Option key={id} value={id} className="hit">
                  <TypeIcon type={type} />
                  <span className="hit-words">
                    <span className="hit-label">{label}</span>
                    {hint !== "" && <span className="hit-hint">{hint}</span>}
                  </span>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function plural(type: keyof typeof TYPE_WORDS): string {
  const [, many] = TYPE_WORDS[type];
  return many.charAt(0).toUpperCase() + many.slice(1);
}
