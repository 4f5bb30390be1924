// Long work can be stopped: it passes here now and then, and whoever runs it may throw there.

let passing: () => void = () => undefined;

/**
 * Sets what is called whenever long work passes a checkpoint in this thread; nothing is, unless it is set.
 * What it throws ends the work. It changes no result.
 */
export function atCheckpoints(call: () => void): void {
  passing = call;
}

/** To be called in long work some times a second. Cost: that of a call. */
export function checkpoint(): void {
  passing();
}
