// A checksum over bytes, so that an altered map is refused instead of drawn.

/**
 * FNV-1a, 32 bits. Any single altered byte changes it (every step is a bijection of the state).
 * Cost: linear, about 1 ms per MB.
 */
export function checksum(bytes: Uint8Array, start: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash >>> 0;
}
