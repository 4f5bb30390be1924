// What this is, and what the keys do.

import type { JSX } from "react";
import { Dialog } from "../shared/dialog.tsx";
import { useAppStore } from "../../state/context.ts";
import { closeDialog } from "../../state/panel-actions.ts";
import "./help.css";
import { KEYS } from "./keys.ts";

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
          {KEYS.map(({ shown, words }) => (
            <div key={shown}>
              <dt>
                <kbd>{shown}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
