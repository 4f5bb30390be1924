// The search field: a combobox that finds nodes and selects them.
import type { NetworkMap } from "../../graph/index.ts";
import { typeAt } from "../map/node-shape.ts";
import { counted } from "../words.ts";
import { dot, element } from "./element.ts";
import { createFind } from "./find.ts";

/** The field with its list of hits; `/` goes to it from anywhere. */
export function createSearchField(map: NetworkMap, onPick: (node: number) => void): HTMLElement {
  const find = createFind(map);
  const { labels, occurrences } = map.network.nodes;
  const facts = (node: number): string => {
    const type = typeAt(map.network.nodes.types, node);
    return type === "paper" ? "paper" : counted(occurrences[node]!, "paper");
  };
  const input = element("input", {
    type: "search",
    role: "combobox",
    "aria-label": "Search the map",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": "hits",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "Search",
  });
  const list = element("ul", { id: "hits", role: "listbox", "aria-label": "Found", hidden: "" });
  const status = element("p", { class: "unseen", role: "status" });
  let hits: readonly number[] = [];
  let active = 0;

  function show(): void {
    hits = find(input.value);
    active = 0;
    list.replaceChildren(
      ...hits.map((node, i) => {
        const community = map.communities[map.partition.communities[node]!];
        const option = element(
          "li",
          { role: "option", id: `hit-${i}`, "aria-selected": "false" },
          dot(community?.color ?? "#999999"),
          element("span", { class: "grow" }, labels[node]!),
          element("span", { class: "quiet" }, facts(node)),
        );
        // Before the field loses the focus.
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          pick(i);
        });
        return option;
      }),
    );
    const asked = input.value.trim() !== "";
    status.textContent = asked ? `${hits.length === 0 ? "Nothing" : hits.length} found` : "";
    open(hits.length > 0);
    mark();
  }

  function open(isOpen: boolean): void {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) input.removeAttribute("aria-activedescendant");
  }

  function mark(): void {
    Array.from(list.children).forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === active));
      if (i !== active) return;
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    });
  }

  function pick(i: number): void {
    const node = hits[i];
    if (node === undefined) return;
    open(false);
    input.value = "";
    status.textContent = "";
    onPick(node);
  }

  input.addEventListener("input", show);
  input.addEventListener("blur", () => {
    open(false);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (hits.length === 0) return;
      event.preventDefault();
      active = (active + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length;
      open(true);
      mark();
    } else if (event.key === "Enter") pick(active);
    else if (event.key === "Escape" && input.value !== "") {
      event.stopPropagation();
      input.value = "";
      show();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    input.focus();
  });
  return element("div", { class: "search", role: "search" }, input, list, status);
}
