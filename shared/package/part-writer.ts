import type { BookPart } from './book-format';
import { joinBytes } from './bytes';

/** A file of the payload, whole in memory: a part of about 1 MB, or one photo. */
export interface BookFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A part is closed when it has grown to this; a single longer line still stays whole. */
const PART_BYTES = 1_000_000;

interface OpenPart {
  lines: Uint8Array<ArrayBuffer>[];
  sizeBytes: number;
  /** Parts of this group that are closed already. */
  closed: number;
}

/**
 * Gathers lines of JSON (NDJSON) into files of about 1 MB, by group: `records/2026-1.ndjson`,
 * `records/2026-2.ndjson`. At most one open part a group is held in memory.
 */
export class PartWriter {
  readonly parts: BookPart[] = [];
  private readonly folder: string;
  private readonly open = new Map<string, OpenPart>();
  private readonly encoder = new TextEncoder();

  /** @param folder - As `book/records`. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * @param group - As `2026`; empty for a table that is not split.
   * @returns The file that this line has filled, if it has.
   */
  add(group: string, value: unknown): BookFile | null {
    const part = this.open.get(group) ?? { lines: [], sizeBytes: 0, closed: 0 };
    this.open.set(group, part);
    const line = this.encoder.encode(`${JSON.stringify(value)}\n`);
    part.lines.push(line);
    part.sizeBytes += line.byteLength;
    return part.sizeBytes >= PART_BYTES ? this.close(group, part) : null;
  }

  /** The files that are not full. */
  *finish(): Iterable<BookFile> {
    for (const [group, part] of this.open) {
      if (part.lines.length > 0) yield this.close(group, part);
    }
  }

  private close(group: string, part: OpenPart): BookFile {
    part.closed += 1;
    const name = group === '' ? `${part.closed}` : `${group}-${part.closed}`;
    const path = `${this.folder}/${name}.ndjson`;
    const bytes = joinBytes(part.lines);
    this.parts.push({ path, rows: part.lines.length });
    part.lines = [];
    part.sizeBytes = 0;
    return { path, bytes };
  }
}
