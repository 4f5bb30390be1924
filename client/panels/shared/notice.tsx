// Words where something is missing or went wrong, with what to do about it.
import { Button } from "@mantine/core";
import type { JSX } from "react";
import "./notice.css";

export interface NoticeAction {
  readonly label: string;
  readonly onClick: () => void;
}

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  readonly actions?: readonly NoticeAction[];
  readonly role?: "status" | "alert";
}

export function Notice({ title, text, actions = [], role = "status" }: NoticeProps): JSX.Element {
  return (
    <div className="notice card" role={role}>
      <h2 className="notice-title">{title}</h2>
      <p className="notice-text">{text}</p>
      {actions.length > 0 && (
        <div className="notice-actions">
          {actions.map(({ label, onClick }, i) => (
            <Button
              key={label}
              variant={i === 0 ? "filled" : "default"}
              size="sm"
              onClick={onClick}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
