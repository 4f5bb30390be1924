// What this is, and what the keys do.

import type { JSX } from "react";
import { Dialog } from "../shared/dialog.tsx";
import { useAppStore } from "../../state/context.ts";
import { closeDialog } from "../../state/panel-actions.ts";
import "./help.css";

const KEYS = [
  ["/", "Search"],
  ["Esc", "One step back: close, release, show all"],
  ["+ −", "Nearer, farther"],
  ["0", "The whole map"],
  [
    "← ↑ ↓ →",
    "On the map: to the strongest neighbour that way; with nothing selected, move the map",
  ],
  ["Enter", "On the map: read the page of what is selected, or begin at the foremost disc"],
  ["G", "Groups"],
  ["F", "Filters"],
  ["T", "Tag what is selected, to find it again"],
  ["C", "Collected: your tags, and reading lists of them"],
  ["O", "Topics: what the papers are about"],
  ["W", "Who is who: questions about names"],
  ["P", "People: lists of names on the map, conflicts of interest, reviewers"],
  ["Y", "Years: play through them"],
  ["H", "Steps: what you did, and the way back to it"],
  ["L", "Lists: a table of what the map shows, and its trends"],
  ["D", "Describe this map: a paragraph for your methods section"],
  ["S", "Share and keep this map: its address, or a file"],
  ["Ctrl Z", "Take the last step back; with Shift, make it again"],
  ["?", "This page"],
] as const;

export default function HelpDialog(): JSX.Element {
  const store = useAppStore();
  return (
    <Dialog
      title="About this map"
      onClose={() => {
        store.run(closeDialog);
      }}
    >
      <div className="help">
        <p>
          Each disc is an author, a keyword, a paper or a venue; its size grows with its papers. A
          line joins two that share papers. Colours are groups that hold together more than with the
          rest; their names are the words that set them apart. In the knowledge graph the shape
          tells the kind: papers are discs, authors rings, venues rings around a dot, keywords
          squares.
        </p>
        <p>
          “View”, beside the zoom buttons, draws the groups as outlines or shows where nodes are
          many, leaves weak links out, or makes each group one disc that opens where it stands.
          Discs can be dragged; “View” puts them back. On a touch screen, hold a disc for its page.
        </p>
        <p>
          Point at a disc to see whom it is linked with. Click it for its page, click a line for the
          papers behind it. What is wrong about a name can be set right under “Correct” on its page:
          it holds at once, and whenever the papers are read again. The address of this page always
          holds what you see: copy it to share it.
        </p>
        <h3 className="card-title">Keys</h3>
        <dl className="help-keys">
          {KEYS.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
