// A question to a service of the web: which service, what, which years, how many; and how many there are.
import { Button, TextInput } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import { startFetch } from "../../api/fetches.ts";
import { count } from "../../words.ts";
import { useStart } from "./use-start.ts";
import { useTarget } from "./use-target.tsx";
import { WebEstimate } from "./web-estimate.tsx";
import {
  EMPTY_FORM,
  isBadYearText,
  mostOf,
  questionOf,
  type FromWebProps,
  type WebForm,
} from "./web-question.ts";
import { NARROWINGS, webSource } from "./web-sources.ts";
import { WhatLeaves } from "./what-leaves.tsx";

export function WebSearch({ offer, onStarted }: FromWebProps): JSX.Element {
  const [form, setForm] = useState(EMPTY_FORM);
  const target = useTarget();
  const { sending, problem, start } = useStart((job) => {
    onStarted(job, target.addTo !== null);
  });
  const change = (changes: Partial<WebForm>) => {
    setForm({ ...form, ...changes });
  };
  const source = offer.sources.find(({ name }) => name === form.source);
  const { takes = [], keyHelp = null } = source ?? {};
  const { goodFor, label, placeholder, help } = webSource(form.source);
  const question = questionOf(form, takes);
  const most = mostOf(form);
  const narrowings = NARROWINGS.filter(({ name }) => takes.includes(name));
  const field = (name: keyof WebForm) => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      change({ [name]: event.currentTarget.value });
    },
  });
  return (
    <>
      <fieldset className="web-sources">
        <legend>Where to look</legend>
        <div className="web-source-row">
          {offer.sources.map(({ name, title }) => (
            <label key={name} className="web-source">
              <input
                type="radio"
                name="web-source"
                className="visually-hidden"
                checked={name === form.source}
                onChange={() => {
                  change({ source: name });
                }}
              />
              {title}
            </label>
          ))}
        </div>
        <p className="small quiet web-good-for" aria-live="polite">
          {goodFor}
        </p>
      </fieldset>
      <TextInput
        label={label}
        description={help}
        placeholder={placeholder}
        maxLength={500}
        {...field("query")}
      />
      <div className="web-limits">
        {takes.includes("years") && (
          <>
            <TextInput
              label="From year"
              placeholder="any"
              inputMode="numeric"
              error={isBadYearText(form.from)}
              {...field("from")}
            />
            <TextInput
              label="To year"
              placeholder="any"
              inputMode="numeric"
              error={isBadYearText(form.to)}
              {...field("to")}
            />
          </>
        )}
        <TextInput
          label="Papers at most"
          inputMode="numeric"
          error={most === null}
          {...field("most")}
        />
      </div>
      <details className="web-more" key={form.source}>
        <summary>
          More{narrowings.length > 0 && `: ${narrowings.map(({ name }) => name).join(", ")}`}
        </summary>
        <div className="web-more-fields">
          {narrowings.map(({ name, label: words, placeholder: examples }) => (
            <TextInput
              key={name}
              label={words}
              placeholder={examples[form.source] ?? ""}
              maxLength={100}
              {...field(name)}
            />
          ))}
          {!offer.hasMail && (
            <TextInput
              label="Your mail address"
              description="Optional. Services answer faster for those they can write to."
              placeholder="you@example.org"
              type="email"
              {...field("mail")}
            />
          )}
          {keyHelp !== null && <p className="small quiet">{keyHelp}</p>}
        </div>
      </details>
      <WebEstimate key={JSON.stringify(question)} question={question} most={most} />
      {target.fields}
      <WhatLeaves what="this question" to={source?.title ?? "the service"} />
      {problem !== null && (
        <p role="alert" className="import-problem">
          {problem}
        </p>
      )}
      <Button
        fullWidth
        size="md"
        disabled={question === null || most === null}
        loading={sending}
        onClick={() => {
          if (question === null || most === null) return;
          start(() => startFetch({ ...question, limit: most }, target));
        }}
      >
        {most === null ? "Get papers" : `Get up to ${count(most)} papers`}
      </Button>
    </>
  );
}
