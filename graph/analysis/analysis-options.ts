// Completes and checks the options of an analysis before anything is computed.
import { GraphError } from "../model/errors.ts";
import { DEFAULT_ANALYSIS_OPTIONS, LAYOUTS, type AnalysisOptions } from "../model/network-map.ts";
import { withDefaults } from "../model/with-defaults.ts";

/**
 * The options with their defaults filled in.
 *
 * @throws GraphError `invalid-option` for a value outside its range
 */
export function completeAnalysisOptions(options: Partial<AnalysisOptions>): AnalysisOptions {
  const all = withDefaults(DEFAULT_ANALYSIS_OPTIONS, options);
  if (!(Number.isFinite(all.resolution) && all.resolution >= 0))
    throw invalid("resolution", all.resolution, "a number from 0");
  if (!Number.isSafeInteger(all.seed)) throw invalid("seed", all.seed, "a whole number");
  if (!LAYOUTS.includes(all.layout))
    throw invalid("layout", all.layout, `one of ${LAYOUTS.join(", ")}`);
  return all;
}

function invalid(name: string, value: string | number, allowed: string): GraphError {
  return new GraphError(
    "invalid-option",
    `The analysis option ${name} is ${value}; it must be ${allowed}.`,
    { details: { option: name, value } },
  );
}
