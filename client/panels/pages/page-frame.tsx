// The frame of every full page: its name, what can be done with it, and the way back to the map.
import { Modal } from "@mantine/core";
import type { JSX, ReactNode } from "react";
import { useEffect } from "react";
import { useAppState, useAppStore } from "../../state/context.ts";
import { closePage } from "../../state/page-actions.ts";
import { LeadsToPages } from "../shared/entity-link.tsx";
import "./pages.css";

interface PageFrameProps {
  readonly title: string;
  /** Above the title: what it is. */
  readonly kind: ReactNode;
  readonly subtitle: string | null;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

export function PageFrame({
  title,
  kind,
  subtitle,
  actions,
  children,
}: PageFrameProps): JSX.Element {
  const store = useAppStore();
  const covered = useAppState(
    (state) => state.panels.dialog !== null || state.view.identities !== null,
  );
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · Asterism`;
    return () => {
      document.title = before;
    };
  }, [title]);
  return (
    <Modal
      opened
      fullScreen
      radius={0}
      transitionProps={{ duration: 0 }}
      title={
        <>
          <span className="full-kind">{kind}</span>
          <span className="full-title">{title}</span>
        </>
      }
      closeButtonProps={{ "aria-label": "Back to the map" }}
      attributes={{ header: { role: "presentation" } }}
      classNames={{ content: "full-page", header: "full-head", body: "full-body" }}
      // What lies on top closes first.
      closeOnEscape={!covered}
      trapFocus={!covered}
      onClose={() => {
        store.run(closePage);
      }}
    >
      <LeadsToPages value={true}>
        <div className="full-lead">
          {subtitle !== null && <p className="full-sub">{subtitle}</p>}
          <div className="full-actions">{actions}</div>
        </div>
        {children}
      </LeadsToPages>
    </Modal>
  );
}
