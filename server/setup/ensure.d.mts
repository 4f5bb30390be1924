// Types of ensure.mjs, for the test steps.

/** The folder of the clone. */
export const ROOT: string;
/** Throws when this Node is too old. */
export function ensureNode(): void;
/** Runs `npm ci` unless everything the lock file names is there. */
export function ensureInstalled(): void;
/** Builds client and server unless the build is up to date. */
export function ensureBuilt(): void;
