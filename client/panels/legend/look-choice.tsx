// What colours and sizes stand for, as two choices.
import { NativeSelect } from "@mantine/core";
import type { JSX } from "react";
import type { ColorBy, NetworkKind, SizeBy, StatedFacts } from "../../../graph/index.ts";
import {
  COLOR_BYS,
  COLOR_WORDS,
  offersColor,
  SIZE_BYS,
  SIZE_WORDS,
} from "../../../graph/model/look.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { changeLook } from "../../state/view-actions.ts";

interface ChoiceProps {
  readonly kind: NetworkKind;
  readonly stated: StatedFacts | null;
}

export function ColorChoice({ kind, stated }: ChoiceProps): JSX.Element {
  const store = useAppStore();
  const colorBy = useAppState((state) => state.view.look.colorBy);
  const offered = COLOR_BYS.filter(
    (name) => name === colorBy || (offersColor(kind, name) && isStated(name, stated)),
  );
  return (
    <NativeSelect
      size="xs"
      className="look-choice"
      label="Colour"
      value={colorBy}
      data={offered.map((value) => ({ value, label: capital(COLOR_WORDS[value]) }))}
      onChange={(event) => {
        store.run(changeLook({ colorBy: event.currentTarget.value as ColorBy }));
      }}
    />
  );
}

export function SizeChoice({ stated }: Pick<ChoiceProps, "stated">): JSX.Element {
  const store = useAppStore();
  const sizeBy = useAppState((state) => state.view.look.sizeBy);
  const offered = SIZE_BYS.filter((name) => name === sizeBy || isStated(name, stated));
  return (
    <NativeSelect
      size="xs"
      className="look-choice"
      label="Size"
      value={sizeBy}
      data={offered.map((value) => ({ value, label: capital(SIZE_WORDS[value]) }))}
      onChange={(event) => {
        store.run(changeLook({ sizeBy: event.currentTarget.value as SizeBy }));
      }}
    />
  );
}

/** Whether any paper states it; while that is not known, everything is offered. */
function isStated(name: ColorBy | SizeBy, stated: StatedFacts | null): boolean {
  if (stated === null) return true;
  if (name === "acceptance") return stated.decisions > 0;
  if (name === "highlights") return stated.tiers > 0;
  if (name === "country") return stated.countries > 0;
  if (name === "organization") return stated.organizations > 0;
  return name !== "citations" || stated.citations > 0;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
