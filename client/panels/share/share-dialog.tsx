// Giving a map to others, and keeping it: its address, and its recipe as a file.
import { Button } from "@mantine/core";
import { IconDeviceFloppy, IconFolderOpen } from "@tabler/icons-react";
import type { JSX } from "react";
import { useRef } from "react";
import { useAppState, useAppStore } from "../../state/context.ts";
import { closeDialog, openSavedMap } from "../../state/panel-actions.ts";
import { writeView } from "../../state/url.ts";
import { CopyField } from "../shared/copy-field.tsx";
import { Dialog } from "../shared/dialog.tsx";
import { saveText } from "../shared/save-text.ts";
import { MAP_ENDINGS } from "./carried-map.ts";
import { writeSavedMap } from "./saved-map.ts";
import "./share.css";

export default function ShareDialog(): JSX.Element {
  const store = useAppStore();
  const view = useAppState((state) => state.view);
  const ready = useAppState((state) => state.map.status === "ready");
  const name = useAppState((state) => state.corpus.value?.name ?? "Papers");
  const chooser = useRef<HTMLInputElement>(null);
  const address = `${window.location.origin}${window.location.pathname}?${writeView(view)}`;
  const save = () => {
    const saved = writeSavedMap(store.get());
    if (saved !== null)
      saveText(`${name} ${view.network}.asterism.json`, `${JSON.stringify(saved, null, 2)}\n`);
  };
  return (
    <Dialog
      title="Share and keep this map"
      size="lg"
      onClose={() => {
        store.run(closeDialog);
      }}
    >
      <div className="share">
        <section aria-label="Share">
          <CopyField
            label="Address of what you see"
            text={address}
            copy="Copy the address"
            rows={4}
          />
          <p className="small quiet">
            It holds the collection, the map, filters, what is selected and where you look, but no
            papers: whoever opens it needs to reach this server, with “{name}” on it.
          </p>
        </section>
        <section aria-label="Save">
          <div className="share-actions">
            <Button
              variant="default"
              size="sm"
              disabled={!ready}
              leftSection={<IconDeviceFloppy size={16} aria-hidden />}
              onClick={save}
            >
              Save map
            </Button>
            <Button
              variant="default"
              size="sm"
              leftSection={<IconFolderOpen size={16} aria-hidden />}
              onClick={() => {
                chooser.current?.click();
              }}
            >
              Open map…
            </Button>
          </div>
          <input
            ref={chooser}
            type="file"
            accept={MAP_ENDINGS.join(",")}
            hidden
            aria-label="A saved map"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = "";
              if (file !== undefined) store.run(openSavedMap(file));
            }}
          />
          <p className="small quiet">
            A small file with everything that makes this map again: which data, network, filters,
            seed and view. Drop it on this page, or any picture or file that was made of a map, to
            be here again; it says when the data have changed. On the command line:{" "}
            <code>asterism export … --recipe FILE</code>.
          </p>
        </section>
      </div>
    </Dialog>
  );
}
