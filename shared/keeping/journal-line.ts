import {
  anySegmentSchema,
  journalEntrySchema,
  journalFormat,
  type JournalEntry,
} from './journal-entry';

/** SHA-256 of bytes as 64 lower-case hex digits; passed in, since WebCrypto has no quick form. */
export type HashBytes = (bytes: Uint8Array) => string;

export interface JournalLine {
  /** What the next line names as `previous`. */
  readonly sha256: string;
  readonly entry: JournalEntry;
}

/** The journal was written by a later version of the program, in a format unknown to this one. */
export class JournalTooNew extends Error {}

const hashLength = 64;
const space = 0x20;

/**
 * The longest line that is written or read, in bytes with its end. A commit of 10,000 rows has
 * about 20 MB; without a bound one lost line end would be read into memory for ever.
 */
export const longestLineBytes = 64 * 1024 * 1024;

/** Writes one line: hash, space, JSON, line feed; JSON itself has no line feed. */
export function toJournalLine(
  entry: JournalEntry,
  hash: HashBytes,
): { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> } {
  const json = new TextEncoder().encode(JSON.stringify(entry));
  const sha256 = hash(json);
  const bytes = new Uint8Array(hashLength + 1 + json.length + 1);
  bytes.set(new TextEncoder().encode(`${sha256} `));
  bytes.set(json, hashLength + 1);
  bytes[bytes.length - 1] = 0x0a;
  return { sha256, bytes };
}

/**
 * Reads one line without its line feed.
 *
 * @returns Null if the line does not prove itself: torn, changed, or of a kind unknown here.
 * @throws {JournalTooNew} If the line is the head of a segment of a later format.
 */
export function tryJournalLine(bytes: Uint8Array, hash: HashBytes): JournalLine | null {
  if (bytes.length <= hashLength + 1 || bytes[hashLength] !== space) return null;
  const decoder = new TextDecoder('utf-8');
  const json = bytes.subarray(hashLength + 1);
  const sha256 = hash(json);
  if (decoder.decode(bytes.subarray(0, hashLength)) !== sha256) return null;
  const value = tryJson(decoder.decode(json));
  const head = anySegmentSchema.safeParse(value);
  if (head.success && head.data.format > journalFormat) throw new JournalTooNew();
  const entry = journalEntrySchema.safeParse(value);
  return entry.success ? { sha256, entry: entry.data } : null;
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Nothing of ours: a line of ours that has kept its hash is JSON.
    return null;
  }
}
