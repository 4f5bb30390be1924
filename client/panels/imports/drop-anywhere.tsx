// Files may be dropped anywhere on the page: a veil says so while they hover.
import type { JSX } from "react";
import { useEffect, useState } from "react";
import { useAppStore } from "../../state/context.ts";
import { dropFiles, openSavedMap } from "../../state/panel-actions.ts";
import { isMapFile } from "../share/carried-map.ts";
import "./imports.css";

export function DropAnywhere(): JSX.Element | null {
  const store = useAppStore();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = Array.from(event.dataTransfer?.files ?? []);
      const [one] = files;
      if (one === undefined) return;
      void isOneMap(files).then((saved) => {
        store.run(saved ? openSavedMap(one) : dropFiles(files));
      });
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [store]);
  if (!over) return null;
  return (
    <div className="drop-veil" aria-hidden>
      <p>Drop papers to map them</p>
    </div>
  );
}

/** One file that is a map is opened; several are papers to be read. */
async function isOneMap([one, ...others]: readonly File[]): Promise<boolean> {
  return one !== undefined && others.length === 0 && (await isMapFile(one));
}
