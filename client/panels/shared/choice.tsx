// One of a few, side by side, below its title.
import { SegmentedControl } from "@mantine/core";
import type { JSX, ReactNode } from "react";
import { useId } from "react";
import "./choice.css";

interface ChoiceProps<T extends string> {
  readonly title: string;
  readonly value: T;
  readonly data: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  /** What there is to say of it. */
  readonly children?: ReactNode;
}

export function Choice<T extends string>({
  title,
  value,
  data,
  onChange,
  children,
}: ChoiceProps<T>): JSX.Element {
  const id = useId();
  return (
    <div>
      <p id={id} className="choice-title">
        {title}
      </p>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby={id}
        value={value}
        data={[...data]}
        onChange={onChange}
      />
      {children}
    </div>
  );
}
