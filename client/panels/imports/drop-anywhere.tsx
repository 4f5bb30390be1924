// Files may be dropped anywhere on the page: a veil says so while they hover.
import type { JSX } from "react";
import { useEffect, useState } from "react";
import { useAppStore } from "../../state/context.ts";
import { dropFiles, openSavedMap } from "../../state/panel-actions.ts";
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
      void isSavedMap(files).then((saved) => {
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

/** One file, or picture, that names Asterism and a network is a map to be opened, not papers to be read. */
async function isSavedMap(files: readonly File[]): Promise<boolean> {
  const [one] = files;
  if (one === undefined || files.length > 1 || !/\.(?:json|png)$/iu.test(one.name)) return false;
  const text = await one
    .slice(0, 2000)
    .text()
    .catch(() => "");
  return /"program"\s*:\s*"Asterism"/u.test(text) && /"network"\s*:/u.test(text);
}
