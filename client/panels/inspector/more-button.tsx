// Shows the rest of a list that begins with its first few.
import { Button } from "@mantine/core";
import type { JSX, ReactNode } from "react";

interface MoreButtonProps {
  readonly children: ReactNode;
  readonly onMore: () => void;
}

export function MoreButton({ children, onMore }: MoreButtonProps): JSX.Element {
  return (
    <Button variant="default" size="xs" fullWidth mt={6} onClick={onMore}>
      {children}
    </Button>
  );
}
