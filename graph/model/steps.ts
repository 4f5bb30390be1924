// Work that can be left between its steps, so that whoever runs it may do something else meanwhile.

/** Work in steps of a few milliseconds each; its result comes at the end. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** The result of all steps, one after the other without a pause. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
