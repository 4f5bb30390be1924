// The first page, while there is nothing to look at: three roads to a map.
import { Button } from "@mantine/core";
import { IconFileText, IconSparkles, IconWorldSearch } from "@tabler/icons-react";
import type { JSX, ReactNode } from "react";
import { useState } from "react";
import { importSample } from "../../api/corpora.ts";
import { getFetchOffer } from "../../api/fetches.ts";
import { problemOf } from "../../api/http.ts";
import { useAppStore } from "../../state/context.ts";
import { openDialog, openWeb, watchImport } from "../../state/panel-actions.ts";
import { Mark } from "../bar/mark.tsx";
import { useLoad } from "../shared/use-load.ts";
import "./start.css";

export function Start(): JSX.Element {
  const store = useAppStore();
  const offer = useLoad("fetch offer", getFetchOffer).value;
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
          Asterism reads any list of papers, finds out who is who, and draws who works with whom,
          what it is about, and how it hangs together.
        </p>
        <ul className="start-roads" data-writes>
          <Road
            Icon={IconFileText}
            title="Drop or paste your papers here"
            action={
              <Button
                onClick={() => {
                  store.run(openDialog("import"));
                }}
              >
                Add papers
              </Button>
            }
          >
            A page copied from a conference site, a reading list in Markdown, or what Zotero,
            EndNote, Scopus, Web of Science or PubMed exported. Dropped or pasted anywhere, it is
            shown as it reads before anything is kept.
          </Road>
          {offer?.allowed === true && (
            <Road
              Icon={IconWorldSearch}
              title="Fetch them from the web"
              action={
                <Button
                  variant="default"
                  onClick={() => {
                    store.run(openWeb);
                  }}
                >
                  From the web
                </Button>
              }
            >
              Ask OpenAlex, Crossref, arXiv and others, or look up a list of DOIs and titles. Only
              the question goes out.
            </Road>
          )}
          <Road
            Icon={IconSparkles}
            title="Look around first"
            action={
              <Button variant="default" loading={asked} onClick={openSample}>
                Explore the sample
              </Button>
            }
          >
            A thousand machine-learning papers, one click away.
          </Road>
        </ul>
        <p className="start-note" role={problem === null ? undefined : "alert"}>
          {problem ?? "What you add stays on this machine."}
        </p>
      </div>
    </main>
  );
}

interface RoadProps {
  readonly Icon: typeof IconFileText;
  readonly title: string;
  readonly action: JSX.Element;
  readonly children: ReactNode;
}

function Road({ Icon, title, action, children }: RoadProps): JSX.Element {
  return (
    <li className="start-road">
      <Icon size={22} stroke={1.5} aria-hidden />
      <div className="start-road-words">
        <h3>{title}</h3>
        <p>{children}</p>
      </div>
      {action}
    </li>
  );
}
