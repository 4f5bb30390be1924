// Whether fingers point here.
import { useMediaQuery } from "@mantine/hooks";

export function useCoarse(): boolean {
  return useMediaQuery("(pointer: coarse)", false, { getInitialValueInEffect: false });
}
