// Two parts of a collection compared: chosen above, then as two maps or as one that shows what differs.
import { Modal } from "@mantine/core";
import type { JSX } from "react";
import { closeComparison, changeComparison } from "../../state/compare-actions.ts";
import { sameSides } from "../../state/compare.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { LeadsToPages } from "../shared/entity-link.tsx";
import { Notice } from "../shared/notice.tsx";
import { Compared } from "./compared.tsx";
import "./compare.css";
import { Controls } from "./controls.tsx";
import { ONE_PART, suggestedSides } from "./suggested-sides.ts";

export default function ComparePage(): JSX.Element | null {
  const store = useAppStore();
  const corpus = useAppState((state) => state.corpus.value);
  const compare = useAppState((state) => state.view.compare);
  const covered = useAppState(({ view, panels }) => view.page !== null || panels.dialog !== null);
  if (compare === null) return null;
  const sides = compare.sides ?? (corpus === null ? null : suggestedSides(compare.by, corpus));
  return (
    <Modal
      opened
      fullScreen
      radius={0}
      // Below the page of somebody that is opened from here.
      zIndex={190}
      closeOnEscape={!covered}
      trapFocus={!covered}
      transitionProps={{ duration: 0 }}
      title={<span className="dialog-title">Compare two maps</span>}
      closeButtonProps={{ "aria-label": "Close" }}
      attributes={{ header: { role: "presentation" } }}
      classNames={{ content: "versus-page", body: "versus-body", header: "versus-head" }}
      onClose={() => {
        store.run(closeComparison);
      }}
    >
      <LeadsToPages value={true}>
        {corpus === null ? (
          <p role="status">Opening the collection…</p>
        ) : (
          <>
            <Controls corpus={corpus} compare={compare} sides={sides} />
            {sides === null ? (
              <Notice title="There is nothing to compare" text={ONE_PART[compare.by]} />
            ) : sameSides(sides) ? (
              <Notice
                title="Both parts are the same"
                text={`Choose other ${compare.by} for one of them.`}
                actions={[
                  {
                    label: "Choose for me",
                    onClick: () => {
                      store.run(changeComparison({ sides: null }));
                    },
                  },
                ]}
              />
            ) : (
              <Compared corpus={corpus.id} compare={compare} sides={sides} />
            )}
          </>
        )}
      </LeadsToPages>
    </Modal>
  );
}
