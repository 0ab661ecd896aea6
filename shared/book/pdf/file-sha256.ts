import { sha256Hex } from '../../util/hash';

/** SHA-256 of a made file, as it is shown to the user and put into the list of seals. */
export function toFileSha256(file: Uint8Array<ArrayBuffer>): Promise<string> {
  return sha256Hex(file);
}
