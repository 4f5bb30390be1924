// Opening a saved map: at once over the data that it was saved from, else over those that are chosen,
// with what has changed since.
import { Button, Loader } from "@mantine/core";
import type { JSX } from "react";
import { useEffect, useId, useState } from "react";
import { useAppState, useAppStore } from "../../state/context.ts";
import { say } from "../../state/curation-actions.ts";
import { closeDialog, openDialog } from "../../state/panel-actions.ts";
import { showView } from "../../state/view-actions.ts";
import { counted, NETWORK_NAMES } from "../../words.ts";
import { Dialog } from "../shared/dialog.tsx";
import type { SavedMap } from "./saved-map.ts";
import {
  collectionsOf,
  differencesInWords,
  MOST_TEXT,
  originInWords,
  readSavedMap,
  viewOfSaved,
} from "./saved-map.ts";
import "./share.css";

/** Formats of which the whole map is read back. */
const READ_BACK: ReadonlySet<string> = new Set(["gexf", "gexf-dynamic", "graphml", "json"]);

export default function OpenDialog(): JSX.Element | null {
  const store = useAppStore();
  const file = useAppState((state) => state.panels.savedMap);
  const corpora = useAppState((state) => state.corpora.value);
  const [read, setRead] = useState<SavedMap | string | null>(null);
  useEffect(() => {
    let current = true;
    setRead(null);
    // Not read whole when it can't be one.
    const reading = file === null ? null : file.slice(0, MOST_TEXT * 4).text();
    reading?.then(
      (text) => {
        if (current) setRead(readSavedMap(text));
      },
      () => {
        if (current) setRead("The file could not be read.");
      },
    );
    return () => {
      current = false;
    };
  }, [file]);
  const saved = typeof read === "object" ? read : null;
  useEffect(() => {
    if (saved === null || corpora === null) return;
    const [same] = collectionsOf(saved, corpora, store.get().corpus.value);
    if (same === undefined) return;
    const words = `Opened the saved map “${NETWORK_NAMES[saved.network]}” of “${same.name}”.`;
    store.run(showView(viewOfSaved(saved, same, true)), closeDialog, say(words));
  }, [saved, corpora, store]);
  const close = () => {
    store.run(closeDialog);
  };
  return (
    <Dialog title="Open a saved map" onClose={close}>
      {(read === null || corpora === null) && <Loader size="sm" aria-label="Reading" />}
      {typeof read === "string" && <p role="alert">{read}</p>}
      {saved !== null && corpora !== null && <Choice saved={saved} />}
    </Dialog>
  );
}

function Choice({ saved }: { readonly saved: SavedMap }): JSX.Element {
  const store = useAppStore();
  const corpora = useAppState((state) => state.corpora.value) ?? [];
  const current = useAppState((state) => state.view.corpus);
  const group = useId();
  const [chosen, setChosen] = useState(current ?? corpora[0]?.id ?? null);
  const entry = corpora.find(({ id }) => id === chosen);
  if (corpora.length === 0)
    return (
      <>
        <p>There is no collection to open it over yet. {originInWords(saved)}</p>
        <Otherwise saved={saved} />
      </>
    );
  return (
    <>
      <p>
        No collection here has the data of this map. {originInWords(saved)} Over which one shall it
        be opened?
      </p>
      <fieldset className="share-choices">
        <legend className="visually-hidden">Collection</legend>
        {corpora.map(({ id, name, counts }) => (
          <label key={id}>
            <input
              type="radio"
              name={group}
              checked={id === chosen}
              onChange={() => {
                setChosen(id);
              }}
            />
            {name}
            <span className="small quiet">{counted(counts.papers, "paper")}</span>
          </label>
        ))}
      </fieldset>
      {entry !== undefined && (
        <>
          <p className="small" role="status">
            {differencesInWords(saved, entry)} The map will not be quite the same.
          </p>
          <Button
            onClick={() => {
              store.run(
                showView(viewOfSaved(saved, entry, false)),
                closeDialog,
                say(`Opened over “${entry.name}”. ${differencesInWords(saved, entry)}`),
              );
            }}
          >
            Open over “{entry.name}”
          </Button>
        </>
      )}
      <Otherwise saved={saved} />
    </>
  );
}

/** What can be done without a collection of other data. */
function Otherwise({ saved }: { readonly saved: SavedMap }): JSX.Element {
  const store = useAppStore();
  return (
    <>
      <p className="small">
        With the papers it was made from, it will be the same map: add them, then open the file
        again.
        {READ_BACK.has(saved.format ?? "") && (
          <>
            {" "}
            Other files can be made of it without them:{" "}
            <code>asterism export FILE --format pdf</code>.
          </>
        )}
      </p>
      <Button
        variant="default"
        onClick={() => {
          store.run(closeDialog, openDialog("import"));
        }}
      >
        Add its papers
      </Button>
    </>
  );
}
