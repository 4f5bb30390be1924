// Elements made of names and texts: no text of the data is ever read as markup.

type Child = Node | string;

/** An element with attributes and children; texts become text nodes. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function button(
  className: string,
  onPress: () => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const made = element("button", { type: "button", class: className }, ...children);
  made.addEventListener("click", onPress);
  return made;
}

/** A dot in a colour of the map. */
export function dot(color: string): HTMLElement {
  const made = element("span", { class: "dot", "aria-hidden": "true" });
  made.style.background = color;
  return made;
}

/** A link that leads out of the page, or the bare text where the address is not one of the web. */
export function outward(text: string, address: string | null): Child {
  if (address === null || !/^https?:\/\//i.test(address)) return text;
  return element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text);
}
