// How the map was made, ready to paste into a paper, and what to cite for it.
import { Loader, SegmentedControl } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import type { MapDescription } from "../../../graph/index.ts";
import { descriptionPath, getDescription } from "../../api/explore.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { closeDialog } from "../../state/panel-actions.ts";
import { CopyField } from "../shared/copy-field.tsx";
import { Dialog } from "../shared/dialog.tsx";
import { ExternalLink } from "../shared/external-link.tsx";
import { useLoad } from "../shared/use-load.ts";
import "./describe.css";

const NOTATIONS = [
  { value: "text", label: "Plain text" },
  { value: "markdown", label: "Markdown" },
  { value: "latex", label: "LaTeX" },
] as const;
type Notation = (typeof NOTATIONS)[number]["value"];

export default function DescribeDialog(): JSX.Element {
  const store = useAppStore();
  const { corpus, network, options } = useAppState((state) => state.view);
  const path = descriptionPath(corpus ?? "", network, options);
  const { value, problem } = useLoad(path, (signal) => getDescription(path, signal));
  return (
    <Dialog
      title="Describe this map"
      size="lg"
      onClose={() => {
        store.run(closeDialog);
      }}
    >
      {problem !== null && <p role="alert">{problem.message}</p>}
      {problem === null && value === null && <Loader size="sm" aria-label="Writing" />}
      {value !== null && <Description description={value} />}
    </Dialog>
  );
}

function Description({ description }: { readonly description: MapDescription }): JSX.Element {
  const [notation, setNotation] = useState<Notation>("text");
  const { references } = description;
  return (
    <div className="describe">
      <SegmentedControl
        aria-label="Notation"
        size="xs"
        data={[...NOTATIONS]}
        value={notation}
        onChange={(chosen) => {
          setNotation(NOTATIONS.find(({ value }) => value === chosen)?.value ?? "text");
        }}
      />
      <CopyField
        label="A paragraph for your methods section"
        text={description[notation]}
        copy="Copy the paragraph"
        rows={12}
      />
      <h3 className="card-title">To cite</h3>
      <ul className="describe-works">
        {references.map(({ key, use, text, url }) => (
          <li key={key}>
            <span className="quiet">For {use}: </span>
            {text}{" "}
            <ExternalLink href={url} label={`doi of ${text}`}>
              doi
            </ExternalLink>
          </li>
        ))}
      </ul>
      <CopyField
        label="The same as BibTeX"
        text={references.map(({ bibtex }) => bibtex).join("\n")}
        copy="Copy BibTeX"
        rows={6}
      />
    </div>
  );
}
