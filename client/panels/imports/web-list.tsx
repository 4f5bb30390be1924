// A pasted list of DOIs, other numbers and titles, to be looked up line by line.
import { Button, Textarea } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import { startFetch } from "../../api/fetches.ts";
import { counted } from "../../words.ts";
import { useStart } from "./use-start.ts";
import { useTarget } from "./use-target.tsx";
import { linesIn, type FromWebProps } from "./web-question.ts";
import { WhatLeaves } from "./what-leaves.tsx";

export function WebList({ onStarted }: FromWebProps): JSX.Element {
  const [list, setList] = useState("");
  const target = useTarget();
  const { sending, problem, start } = useStart((job) => {
    onStarted(job, target.addTo !== null);
  });
  const lines = linesIn(list);
  return (
    <>
      <Textarea
        label="One paper a line"
        description="DOIs, arXiv or PubMed numbers, titles, or whole references, mixed as you like. What is not found is listed afterwards."
        placeholder={
          "10.1000/182\narXiv:2101.00001\nPMID: 12345678\nA title\nA title that many have | First Author | 2019"
        }
        autosize
        minRows={6}
        maxRows={12}
        spellCheck={false}
        value={list}
        onChange={(event) => {
          setList(event.currentTarget.value);
        }}
      />
      {target.fields}
      <WhatLeaves what="this list" to="OpenAlex, Crossref and arXiv" />
      {problem !== null && (
        <p role="alert" className="import-problem">
          {problem}
        </p>
      )}
      <Button
        fullWidth
        size="md"
        disabled={lines === 0}
        loading={sending}
        onClick={() => {
          start(() => startFetch({ list }, target));
        }}
      >
        {lines === 0 ? "Look them up" : `Look up ${counted(lines, "line")}`}
      </Button>
    </>
  );
}
