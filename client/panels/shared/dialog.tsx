// The frame of every dialog: a modal with a title and a way out.
import { Modal } from "@mantine/core";
import type { JSX, ReactNode } from "react";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: string;
  /** False while something runs that a stray click should not hide. */
  readonly closeOnClickOutside?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, children, ...rest }: DialogProps): JSX.Element {
  return (
    <Modal
      opened
      title={<span className="dialog-title">{title}</span>}
      closeButtonProps={{ "aria-label": "Close" }}
      // A header of a dialog is no banner of the page.
      attributes={{ header: { role: "presentation" } }}
      {...rest}
    >
      {children}
    </Modal>
  );
}
