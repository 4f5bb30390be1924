// Follows an import: how far it is, how to stop it, and what came of it.
import { Button, Progress as ProgressBar } from "@mantine/core";
import type { JSX } from "react";
import { useEffect, useState } from "react";
import type { JobState } from "../../../graph/index.ts";
import { cancelJob } from "../../api/corpora.ts";
import { endFetch, startFetch } from "../../api/fetches.ts";
import { problemOf } from "../../api/http.ts";
import { followJob, hasEnded } from "../../api/job-events.ts";
import { useFetching } from "../../controllers/fetching-context.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { openDialog, openWeb, watchImport } from "../../state/panel-actions.ts";
import { continueCorpus, openCorpus } from "../../state/view-actions.ts";
import { linesToCheck } from "../../words.ts";
import { Refusal } from "./refusal.tsx";
import { Report } from "./report.tsx";

interface ProgressProps {
  readonly first: JobState;
  /** Whether the papers join the collection that is open. */
  readonly joins: boolean;
  readonly onRunning: (running: boolean) => void;
  readonly onDone: () => void;
}

export function Progress({ first, joins, onRunning, onDone }: ProgressProps): JSX.Element {
  const store = useAppStore();
  const { reloadCorpora } = useFetching();
  const [job, setJob] = useState(first);
  const counts = useAppState(
    (state) => state.corpora.value?.find(({ id }) => id === job.corpusId)?.counts ?? null,
  );
  const [problem, setProblem] = useState<string | null>(null);
  const running = !hasEnded(job);

  useEffect(() => {
    if (hasEnded(first)) return;
    return followJob(first.id, setJob, (error) => {
      setProblem(problemOf(error).message);
    });
  }, [first]);
  useEffect(() => {
    onRunning(running);
  }, [running, onRunning]);
  useEffect(() => {
    if (job.status !== "done" || job.corpusId === null) return;
    // The map is drawn behind the report while one reads it.
    store.run(joins ? continueCorpus(job.corpusId) : openCorpus(job.corpusId));
    void reloadCorpora();
  }, [job.status, job.corpusId, joins, store, reloadCorpora]);

  const fail = (error: unknown) => {
    setProblem(problemOf(error).message);
  };
  const code = problem === null ? (job.error?.code ?? null) : null;
  const failure = problem ?? job.error?.message ?? null;
  return (
    <div className="progress">
      {running && problem === null && (
        <>
          <p className="progress-step" aria-live="polite">
            {job.step === "" ? "Waiting for its turn" : job.step}
          </p>
          <ProgressBar
            value={Math.round(job.share * 100)}
            animated
            aria-label={job.kind === "fetch" ? "Progress of the fetch" : "Progress of the import"}
          />
          <div className="progress-actions">
            <Button
              variant="default"
              onClick={() => {
                cancelJob(job.id).catch(fail);
              }}
            >
              Cancel
            </Button>
            {isDownloading(job) && (
              <Button
                variant="default"
                onClick={() => {
                  // When it has ended by itself, there is nothing left to ask for.
                  endFetch(job.id).catch(() => undefined);
                }}
              >
                Enough: keep what came
              </Button>
            )}
          </div>
        </>
      )}
      {(job.status === "failed" || problem !== null) && (
        <Refusal message={failure ?? "The import failed, and gave no reason."} code={code} />
      )}
      {job.status === "cancelled" && <p>Cancelled. Nothing of it was kept.</p>}
      {job.status === "done" && <Notes job={job} />}
      {job.files.length > 0 && <Report files={job.files} counts={counts} />}
      {job.status === "done" && (
        <div className="progress-actions">
          <Button onClick={onDone}>See the map</Button>
          {job.canGoOn && (
            <Button
              variant="default"
              onClick={() => {
                startFetch({ goOn: job.id }, { name: null, addTo: job.corpusId }).then((rest) => {
                  store.run(watchImport(rest, true));
                }, fail);
              }}
            >
              Get the rest
            </Button>
          )}
          {linesToCheck(job.files) > 0 && (
            <Button
              variant="default"
              onClick={() => {
                store.run(openDialog("issues"));
              }}
            >
              What was hard to read
            </Button>
          )}
        </div>
      )}
      {(job.status === "failed" || job.status === "cancelled" || problem !== null) && (
        <Button
          variant="default"
          onClick={() => {
            onDone();
            store.run(job.kind === "fetch" ? openWeb : openDialog("import"));
          }}
        >
          Back
        </Button>
      )}
    </div>
  );
}

/** A fetch asks before anything is read; then there is nothing to end any more. */
function isDownloading({ kind, status, share, files }: JobState): boolean {
  return kind === "fetch" && status === "running" && share > 0 && files.length === 0;
}

/** What did not go as asked. */
function Notes({ job: { notes } }: { readonly job: JobState }): JSX.Element | null {
  if (notes.length === 0) return null;
  return (
    <div className="import-note" role="status">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
