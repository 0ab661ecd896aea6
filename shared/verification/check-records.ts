import { filedDocumentSchema } from '../domain/seal';
import type { MeetingRecord } from '../domain/record';
import { findDifferingFields } from '../history/compare-documents';

import type { BookFault, FieldFinding } from './book-fault';
import { tryHashContent, type ChainFindings, type NewestRevision } from './check-chain';
import { toBookFault, toNamedRecord } from './to-book-fault';
import type { VerificationSource } from './verification-source';

/** Checks records against their newest sealed text, each by itself. */
export interface RecordWalk {
  readonly add: (record: MeetingRecord) => Promise<readonly BookFault[]>;
  /** Sealed texts whose record did not come. */
  readonly finish: () => Promise<readonly BookFault[]>;
}

export function startRecordWalk(
  source: VerificationSource,
  { newestRevisions }: Pick<ChainFindings, 'newestRevisions'>,
): RecordWalk {
  const unseen = new Set(newestRevisions.keys());
  const add = async (record: MeetingRecord) => {
    unseen.delete(record.id);
    const newest = newestRevisions.get(record.id);
    return [
      ...findMissingRevisions(record, newest?.revision ?? 0),
      ...(await compareWorkingCopy(source, record, newest)),
    ];
  };
  const finish = async () => {
    const faults: BookFault[] = [];
    for (const recordId of unseen) {
      const newest = (await source.loadRevisionsOf(recordId)).at(-1);
      const { revision = null } = newestRevisions.get(recordId) ?? {};
      faults.push(
        toBookFault('record-missing', {
          record: toNamedRecord(recordId, newest?.document.content),
          revision,
          filedAt: newest?.document.filedAt ?? null,
        }),
      );
    }
    return faults;
  };
  return { add, finish };
}

/** Revisions that a record says it has and the chain does not end with. */
function findMissingRevisions(
  { id, content, revision }: MeetingRecord,
  newest: number,
): readonly BookFault[] {
  if (!(revision > newest)) return [];
  return [
    toBookFault('revision-missing', {
      record: toNamedRecord(id, content),
      revision,
    }),
  ];
}

/** A filed record's working copy equals its newest revision by rule. */
async function compareWorkingCopy(
  source: VerificationSource,
  record: MeetingRecord,
  newest: NewestRevision | undefined,
): Promise<readonly BookFault[]> {
  if (newest === undefined || newest.isChanged || record.revision > newest.revision) return [];
  const isOlder = record.revision < newest.revision;
  const isBound = record.status !== 'correcting';
  const isSame = (await tryHashContent(record.content)) === newest.contentSha256;
  if (!isOlder && (isSame || !isBound)) return [];
  const revisions = await source.loadRevisionsOf(record.id);
  const sealed = revisions.find(({ seal }) => seal.sequence === newest.sequence);
  return [
    toBookFault('working-copy-differs', {
      record: toNamedRecord(record.id, sealed?.document.content),
      revision: newest.revision,
      filedAt: sealed?.document.filedAt ?? null,
      fields: sealed ? compareContents(sealed.document, record.content) : null,
    }),
  ];
}

function compareContents(
  document: Parameters<typeof findDifferingFields>[0],
  content: MeetingRecord['content'],
): FieldFinding {
  const working = { ...document, content };
  const fields = [...findDifferingFields(document, working)];
  const isWhole = filedDocumentSchema.safeParse(document).success;
  return { certainty: isWhole ? 'certain' : 'likely', fields };
}
