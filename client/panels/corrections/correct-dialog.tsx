// The dialog in which something is corrected: merged, told apart, split by papers, renamed.
import type { JSX } from "react";
import { useAppState, useAppStore } from "../../state/context.ts";
import { closeDialog } from "../../state/panel-actions.ts";
import type { Correction } from "../../state/state.ts";
import { Dialog } from "../shared/dialog.tsx";
import { typeOf } from "../inspector/titles.ts";
import "./corrections.css";
import { Join } from "./join.tsx";
import { Rename } from "./rename.tsx";
import { Split } from "./split.tsx";

export default function CorrectDialog(): JSX.Element | null {
  const store = useAppStore();
  const corpus = useAppState((state) => state.view.corpus);
  const correction = useAppState((state) => state.panels.correction);
  if (corpus === null || correction === null) return null;
  const close = () => {
    store.run(closeDialog);
  };
  return (
    <Dialog title={titleOf(correction)} size={sizeOf(correction)} onClose={close}>
      <Body corpus={corpus} correction={correction} onDone={close} />
    </Dialog>
  );
}

export interface CorrectionProps {
  readonly corpus: string;
  readonly correction: Correction;
  readonly onDone: () => void;
}

function Body(props: CorrectionProps): JSX.Element {
  switch (props.correction.what) {
    case "merge":
    case "keep-apart":
      return <Join {...props} />;
    case "split":
      return <Split {...props} />;
    case "rename":
      return <Rename {...props} />;
  }
}

function titleOf({ what, name }: Correction): string {
  switch (what) {
    case "merge":
      return `Merge “${name}” with…`;
    case "keep-apart":
      return `“${name}” is never the same as…`;
    case "split":
      return `Split papers off “${name}”`;
    case "rename":
      return `Rename “${name}”`;
  }
}

function sizeOf({ what, id }: Correction): string {
  const wide = what === "split" || (what !== "rename" && typeOf(id) === "author");
  return wide ? "min(920px, 94vw)" : "md";
}
