import type { Seal } from '../../domain/seal';

/** First 16 hex digits of a seal in groups of four: short enough to compare by eye. */
export function toShortSeal(seal: string): string {
  return (seal.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ');
}

/** First 8 characters of a record's id from its random end: those before it are only time. */
export function toShortRecordId(recordId: string): string {
  return recordId.slice(-8).toUpperCase();
}

/**
 * Text of the printed QR code: format, record, revision and seal, as documented in
 * `docs/formats/page-list.md`, so that paper can be compared with the book on file.
 */
export function toSealCode(seal: Seal): string {
  return `BRB1:${seal.recordId}:${seal.revision}:${seal.seal}`;
}
