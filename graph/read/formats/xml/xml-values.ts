// What the elements of a record say, found by short paths: `Journal/Title`, `ELocationID[EIdType=doi]`.
import type { XmlElement } from "./xml-records.ts";

interface Step {
  readonly name: string;
  /** An attribute that must have this value, or any value. */
  readonly attribute: string | null;
  readonly value: string | null;
}

/** Paths are written in our own code, so there are few. */
const STEPS = new Map<string, readonly Step[]>();

function stepsOf(path: string): readonly Step[] {
  const known = STEPS.get(path);
  if (known) return known;
  const steps = path.split("/").map((part) => {
    const [, name = part, attribute, value] =
      /^([^[]*)(?:\[([^=\]]+)(?:=([^\]]*))?\])?$/.exec(part) ?? [];
    return { name, attribute: attribute ?? null, value: value ?? null };
  });
  STEPS.set(path, steps);
  return steps;
}

function fits(element: XmlElement, step: Step): boolean {
  if (element.name !== step.name && step.name !== "*") return false;
  if (step.attribute === null) return true;
  const said = element.attributes[step.attribute];
  return step.value === null ? said !== undefined : said === step.value;
}

/** The child elements, in order. */
export function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** The elements at a path below an element, in order. `*` stands for any name. */
export function elementsAt(element: XmlElement, path: string): XmlElement[] {
  let found: XmlElement[] = [element];
  for (const step of stepsOf(path))
    found = found.flatMap((at) => elementsIn(at).filter((child) => fits(child, step)));
  return found;
}

/** All text in an element, on one line; null when it says nothing. */
export function xmlText(element: XmlElement | undefined): string | null {
  if (!element) return null;
  const [only] = element.children;
  const text = element.children.length === 1 && typeof only === "string" ? only : allText(element);
  const tidy = (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, " ") : text).trim();
  return tidy === "" ? null : tidy;
}

function allText(element: XmlElement): string {
  const parts: string[] = [];
  collect(element, parts);
  return parts.join("");
}

function collect(element: XmlElement, parts: string[]): void {
  for (const child of element.children)
    if (typeof child === "string") parts.push(child);
    else collect(child, parts);
}

/** The texts at a path, in order, those that say nothing left out. */
export function textsAt(element: XmlElement, path: string): string[] {
  return elementsAt(element, path)
    .map(xmlText)
    .filter((text) => text !== null);
}

/** The first text at a path, or null. */
export function textAt(element: XmlElement, path: string): string | null {
  return firstText(element, stepsOf(path), 0);
}

function firstText(element: XmlElement, steps: readonly Step[], at: number): string | null {
  for (const child of element.children) {
    if (typeof child === "string" || !fits(child, steps[at]!)) continue;
    const text = at === steps.length - 1 ? xmlText(child) : firstText(child, steps, at + 1);
    if (text !== null) return text;
  }
  return null;
}

/** The lines of an element's text that say something, each tidied. */
export function xmlLines(element: XmlElement): string[] {
  return allText(element)
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}
