// Decisions as files: one to keep and share, one to bring in, and VOSviewer thesaurus files.
import { Button, SegmentedControl } from "@mantine/core";
import { IconDownload, IconUpload } from "@tabler/icons-react";
import type { JSX } from "react";
import { useRef, useState } from "react";
import type { ReadIssue } from "../../../graph/index.ts";
import { decisionsFileUrl, thesaurusUrl } from "../../api/curation.ts";
import { problemOf } from "../../api/http.ts";
import { useDeciding } from "../../controllers/deciding-context.ts";
import { useAppState } from "../../state/context.ts";
import { counted } from "../../words.ts";
import { useDownload } from "../shared/use-download.ts";
import { isDecisions } from "./decision-text.ts";

/** What is known of a file that was brought in. */
interface Brought {
  readonly name: string;
  readonly made: number;
  readonly issues: readonly ReadIssue[];
}

export function DecisionFiles({ corpus }: { readonly corpus: string }): JSX.Element {
  const download = useDownload();
  const steps = useAppState((state) => state.curation.value?.steps.length ?? 0);
  const links = [
    ...(steps > 0 ? [{ href: decisionsFileUrl(corpus), words: "Decisions (JSON)" }] : []),
    { href: thesaurusUrl(corpus, "author"), words: "Thesaurus of authors" },
    { href: thesaurusUrl(corpus, "keyword"), words: "Thesaurus of keywords" },
  ];
  return (
    <section className="decision-files" aria-label="Files">
      <h3 className="card-title">Take along</h3>
      {links.map(({ href, words }) => (
        <Button
          key={href}
          component="a"
          href={href}
          download
          onClick={download}
          variant="default"
          size="xs"
          fullWidth
          justify="flex-start"
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {words}
        </Button>
      ))}
      <p className="small quiet">
        The decisions file is small, readable and fit for version control. A thesaurus is for
        VOSviewer.
      </p>
      <h3 className="card-title">Bring in</h3>
      <BringIn />
    </section>
  );
}

function BringIn(): JSX.Element {
  const { readFile } = useDeciding();
  const chooser = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState<{ name: string; text: string } | null>(null);
  const [of, setOf] = useState<"author" | "keyword">("author");
  const [brought, setBrought] = useState<Brought | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const made = useAppState((state) => state.curation.value?.steps.flat().length ?? 0);
  const read = (name: string, text: string, thesaurusOf: "author" | "keyword" | null) => {
    setProblem(null);
    setWaiting(null);
    readFile({ name, text, thesaurusOf }).then(
      (issues) => {
        setBrought({ name, made, issues });
      },
      (error: unknown) => {
        setProblem(problemOf(error).message);
      },
    );
  };
  const choose = async (file: File) => {
    setBrought(null);
    const text = await file.text();
    if (isDecisions(text)) read(file.name, text, null);
    else setWaiting({ name: file.name, text });
  };
  return (
    <>
      <Button
        data-writes
        variant="default"
        size="xs"
        fullWidth
        justify="flex-start"
        leftSection={<IconUpload size={14} aria-hidden />}
        onClick={() => {
          chooser.current?.click();
        }}
      >
        Decisions or thesaurus…
      </Button>
      <input
        ref={chooser}
        type="file"
        accept=".json,.txt,application/json,text/plain"
        hidden
        aria-label="File of decisions"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file !== undefined) void choose(file);
        }}
      />
      {waiting !== null && (
        <div className="decision-file">
          <p className="small">{waiting.name} looks like a thesaurus. What are its names?</p>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label="What the thesaurus is of"
            data={[
              { value: "author", label: "Authors" },
              { value: "keyword", label: "Keywords" },
            ]}
            value={of}
            onChange={setOf}
          />
          <Button
            size="xs"
            fullWidth
            onClick={() => {
              read(waiting.name, waiting.text, of);
            }}
          >
            Use it
          </Button>
        </div>
      )}
      <div role="status">{brought !== null && <BroughtWords brought={brought} now={made} />}</div>
      {problem !== null && (
        <p role="alert" className="small decision-idle">
          {problem}
        </p>
      )}
    </>
  );
}

function BroughtWords({ brought, now }: { readonly brought: Brought; readonly now: number }) {
  const { name, made, issues } = brought;
  return (
    <div className="decision-file">
      <p className="small">
        {counted(Math.max(0, now - made), "decision")} from {name}.
      </p>
      {issues.length > 0 && (
        <details className="small" open={issues.length < 6}>
          <summary>{counted(issues.length, "line was", "lines were")} not used</summary>
          <ul>
            {issues.map(({ line, message, raw }, i) => (
              <li key={i}>
                Line {line}: {message} <code className="decision-raw">{raw}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
