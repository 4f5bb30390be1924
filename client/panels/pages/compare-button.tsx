// Opens the field in which another is found to be set beside what a page is about.
import { Button } from "@mantine/core";
import { IconArrowsLeftRight } from "@tabler/icons-react";
import type { JSX } from "react";

interface CompareButtonProps {
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function CompareButton({ open, onToggle }: CompareButtonProps): JSX.Element {
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-expanded={open}
      leftSection={<IconArrowsLeftRight size={15} aria-hidden />}
      onClick={onToggle}
    >
      Compare with…
    </Button>
  );
}
