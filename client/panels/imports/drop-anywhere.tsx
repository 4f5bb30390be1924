// Files and texts may be dropped anywhere on the page: a veil says so while they hover.
import type { JSX } from "react";
import { useEffect, useState } from "react";
import { isTyping } from "../../controllers/typing.ts";
import { useAppStore } from "../../state/context.ts";
import "./imports.css";
import { takeFiles, takeText } from "./take-in.ts";

export function DropAnywhere(): JSX.Element | null {
  const store = useAppStore();
  const [over, setOver] = useState(false);
  useEffect(() => {
    // What is dragged about on the page itself is not brought to it.
    let isOurs = false;
    const begins = () => {
      isOurs = true;
    };
    const ends = () => {
      isOurs = false;
    };
    const isTaken = ({ dataTransfer, target }: DragEvent) => {
      const types = dataTransfer?.types ?? [];
      if (types.includes("Files")) return true;
      // A text goes into a field that it is dropped on.
      return types.includes("text/plain") && !isOurs && !isTyping(target);
    };
    const onOver = (event: DragEvent) => {
      setOver(isTaken(event));
      if (isTaken(event)) event.preventDefault();
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!isTaken(event)) return;
      event.preventDefault();
      const files = Array.from(event.dataTransfer?.files ?? []);
      const text = event.dataTransfer?.getData("text/plain") ?? "";
      if (files.length > 0) void takeFiles(store, files);
      else if (text.trim() !== "") void takeText(store, text);
    };
    const listeners = [
      ["dragstart", begins],
      ["dragend", ends],
      ["dragover", onOver],
      ["dragleave", onLeave],
      ["drop", onDrop],
    ] as const;
    for (const [name, listener] of listeners)
      window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of listeners)
        window.removeEventListener(name, listener as EventListener);
    };
  }, [store]);
  if (!over) return null;
  return (
    <div className="drop-veil" aria-hidden>
      <p>Drop papers to map them</p>
    </div>
  );
}
