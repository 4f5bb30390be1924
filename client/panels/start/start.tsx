// The first page, while there is nothing to look at: what can be dropped here, and the sample.
import { Button } from "@mantine/core";
import { IconFileText, IconSparkles } from "@tabler/icons-react";
import type { JSX } from "react";
import { useState } from "react";
import { importSample } from "../../api/corpora.ts";
import { problemOf } from "../../api/http.ts";
import { useAppStore } from "../../state/context.ts";
import { openDialog, watchImport } from "../../state/panel-actions.ts";
import { Mark } from "../bar/mark.tsx";
import "./start.css";

const KINDS = [
  "A page of papers copied from a conference site or a daily listing",
  "Markdown tables and lists, reading lists, awesome lists",
  "Exports of Zotero, EndNote, Web of Science, Scopus, PubMed and others",
];

export function Start(): JSX.Element {
  const store = useAppStore();
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const openSample = () => {
    setAsked(true);
    importSample().then(
      (job) => {
        store.run(watchImport(job, false));
      },
      (error: unknown) => {
        setAsked(false);
        setProblem(problemOf(error).message);
      },
    );
  };
  return (
    <main className="start">
      <div className="start-inner">
        <span className="start-mark">
          <Mark size={44} />
        </span>
        <h2 className="start-title">See the shape of a field</h2>
        <p className="start-text">
          Drop any list of papers here. Asterism reads it, finds out who is who, and draws who works
          with whom, what it is about, and how it hangs together.
        </p>
        <ul className="start-kinds">
          {KINDS.map((kind) => (
            <li key={kind}>
              <IconFileText size={16} stroke={1.5} aria-hidden />
              {kind}
            </li>
          ))}
        </ul>
        <div className="start-actions">
          <Button
            size="md"
            onClick={() => {
              store.run(openDialog("import"));
            }}
          >
            Add papers
          </Button>
          <Button
            size="md"
            variant="default"
            leftSection={<IconSparkles size={17} stroke={1.6} aria-hidden />}
            loading={asked}
            onClick={openSample}
          >
            Explore the sample
          </Button>
        </div>
        <p className="start-note" role={problem === null ? undefined : "alert"}>
          {problem ?? "Everything stays on this machine."}
        </p>
      </div>
    </main>
  );
}
