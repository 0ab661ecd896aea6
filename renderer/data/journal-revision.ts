import { revisionSchema, type FiledDocument } from '@shared/domain/seal';
import type { JournalHost } from '@shared/ipc/journal-host';
import type { KeptRow } from '@shared/keeping/commit';

function tryDocument({ row }: KeptRow, recordId: string, revision: number): FiledDocument | null {
  const parsed = revisionSchema.safeParse(row);
  if (!parsed.success) return null;
  const { document, seal } = parsed.data;
  return seal.recordId === recordId && seal.revision === revision ? document : null;
}

/**
 * A sealed document as the journal holds it, for a comparison with a damaged one. Reads the whole
 * journal: asked only for what does not match its seal.
 *
 * @returns Null if the journal does not hold it or cannot be read.
 */
export async function findRevisionInJournal(
  journal: JournalHost,
  bookId: string,
  recordId: string,
  revision: number,
): Promise<FiledDocument | null> {
  let from: number | null = 0;
  while (from !== null) {
    const part = await journal.loadRows(bookId, from);
    if (!part.ok) return null;
    for (const row of part.value.rows) {
      const document = row.table === 'revisions' ? tryDocument(row, recordId, revision) : null;
      if (document) return document;
    }
    from = part.value.next;
  }
  return null;
}
