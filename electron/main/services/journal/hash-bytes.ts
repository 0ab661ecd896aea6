import { createHash } from 'node:crypto';

/** SHA-256 of bytes as 64 lower-case hex digits, at once: lines are far too many for promises. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
