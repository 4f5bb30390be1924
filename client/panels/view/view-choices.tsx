// How the map is drawn, in plain words: what shows the groups, which links, how many names.
import { Button, Switch } from "@mantine/core";
import type { JSX, ReactNode } from "react";
import { isCollapsed } from "../../map/collapse.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import type { Drawing } from "../../state/drawing.ts";
import { FIRST_DRAWING, writeDrawing } from "../../state/drawing.ts";
import { closeCommunity, draw, putBack } from "../../state/drawing-actions.ts";
import type { Action } from "../../state/state.ts";
import { counted } from "../../words.ts";
import { Choice } from "../shared/choice.tsx";
import "./view.css";

const GROUPS = [
  { value: "clouds", label: "Clouds" },
  { value: "hulls", label: "Outlines" },
  { value: "density", label: "Density" },
  { value: "plain", label: "Plain" },
] as const;
const LINKS = [
  { value: "all", label: "All" },
  { value: "strong", label: "Strong only" },
  { value: "none", label: "None" },
] as const;
const NAMES = [
  { value: "fewer", label: "Fewer" },
  { value: "usual", label: "Usual" },
  { value: "more", label: "More" },
] as const;

export default function ViewChoices(): JSX.Element {
  const store = useAppStore();
  const drawing = useAppState((state) => state.view.drawing);
  const opened = useAppState((state) => state.view.opened.length);
  const moved = useAppState((state) => state.view.moved.length);
  const map = useAppState((state) => state.map.value?.map ?? null);
  const groups = map?.communities.length ?? 0;
  const collapsed = map !== null && isCollapsed(map, drawing.collapsed);
  const change = (changes: Partial<Drawing>) => {
    store.run(draw(changes));
  };
  const runs = (action: Action) => () => {
    store.run(action);
  };
  return (
    <div className="view-choices">
      <Choice
        title="Groups"
        value={drawing.groups}
        data={GROUPS}
        onChange={(value) => {
          change({ groups: value });
        }}
      />
      <Choice
        title="Links"
        value={drawing.links}
        data={LINKS}
        onChange={(value) => {
          change({ links: value });
        }}
      />
      <Switch
        size="xs"
        label="Curved links"
        description={drawing.groups === "density" ? "Density shows no links" : undefined}
        checked={drawing.curved}
        onChange={(event) => {
          change({ curved: event.currentTarget.checked });
        }}
      />
      <Choice
        title="Names"
        value={drawing.labels}
        data={NAMES}
        onChange={(value) => {
          change({ labels: value });
        }}
      />
      {groups > 1 && (
        <Switch
          size="xs"
          label="Each group as one disc"
          description={
            map?.levels === undefined
              ? "Click a disc, or come near, and it opens in place"
              : "This map is too large to show all of it at once: click a disc, or come near, and it opens in place"
          }
          disabled={map?.levels !== undefined}
          checked={collapsed}
          onChange={(event) => {
            change({ collapsed: event.currentTarget.checked });
          }}
        />
      )}
      {collapsed && opened > 0 && (
        <Aside words={`${counted(opened, "group")} open`}>
          <button type="button" className="link" onClick={runs(closeCommunity(null))}>
            Close all
          </button>
        </Aside>
      )}
      {moved > 0 && (
        <Aside words={`${counted(moved, "disc")} moved by hand`}>
          <button type="button" className="link" onClick={runs(putBack)}>
            Put back
          </button>
        </Aside>
      )}
      {writeDrawing(drawing) !== "" && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            change(FIRST_DRAWING);
          }}
        >
          Back to the usual view
        </Button>
      )}
    </div>
  );
}

function Aside(props: { readonly words: string; readonly children: ReactNode }): JSX.Element {
  return (
    <p className="view-aside">
      {props.words} · {props.children}
    </p>
  );
}
