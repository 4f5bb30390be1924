// Starting a fetch: while it is being sent, and when the server refuses it.
import { useState } from "react";
import type { JobState } from "../../../graph/index.ts";
import { problemOf } from "../../api/http.ts";

export interface Starting {
  readonly sending: boolean;
  readonly problem: string | null;
  readonly start: (send: () => Promise<JobState>) => void;
}

export function useStart(onStarted: (job: JobState) => void): Starting {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    sending,
    problem,
    start(send) {
      setSending(true);
      setProblem(null);
      send().then(onStarted, (error: unknown) => {
        setSending(false);
        setProblem(problemOf(error).message);
      });
    },
  };
}
