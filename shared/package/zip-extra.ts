import { extraFields, IN_ZIP64, toView, tryUint64 } from './zip-format';

/** Numbers of a header that Zip64 may hold in its extra field, in the order of APPNOTE 4.5.3. */
export interface SizeFields {
  readonly sizeBytes: number;
  readonly packedBytes: number;
  /** 0 in a local header, which has none. */
  readonly offsetBytes: number;
}

/** What the extra fields of a header say. */
export interface ExtraFields {
  readonly zip64: Uint8Array | null;
  /** Body of the Unicode path field of Info-ZIP (APPNOTE 4.6.9). */
  readonly unicodePath: Uint8Array | null;
}

/** Takes the extra fields apart; null if they do not fill their space or one comes twice. */
export function tryExtraFields(extra: Uint8Array): ExtraFields | null {
  const view = toView(extra);
  const found = new Map<number, Uint8Array>();
  let at = 0;
  while (at + 4 <= extra.length) {
    const kind = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length || (isRead(kind) && found.has(kind))) return null;
    found.set(kind, extra.subarray(at + 4, end));
    at = end;
  }
  if (at !== extra.length) return null;
  return {
    zip64: found.get(extraFields.zip64) ?? null,
    unicodePath: found.get(extraFields.unicodePath) ?? null,
  };
}

function isRead(kind: number): boolean {
  return kind === extraFields.zip64 || kind === extraFields.unicodePath;
}

/**
 * Replaces the numbers that a header has moved to its Zip64 field; null where the field is
 * missing or too short for them.
 */
export function tryFullSizes(fields: SizeFields, zip64: Uint8Array | null): SizeFields | null {
  let at = 0;
  const take = (short: number): number | null => {
    if (short !== IN_ZIP64) return short;
    if (zip64 === null || at + 8 > zip64.length) return null;
    const full = tryUint64(toView(zip64), at);
    at += 8;
    return full;
  };
  const sizeBytes = take(fields.sizeBytes);
  const packedBytes = take(fields.packedBytes);
  const offsetBytes = take(fields.offsetBytes);
  if (sizeBytes === null || packedBytes === null || offsetBytes === null) return null;
  return { sizeBytes, packedBytes, offsetBytes };
}
