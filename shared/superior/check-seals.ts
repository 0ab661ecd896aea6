import type { MeetingRecord } from '../domain/record';
import type { Revision, Seal } from '../domain/seal';
import { startChainCheck } from '../domain/seal-chain';
import type { BookFault } from '../verification/book-fault';
import { tryHashContent } from '../verification/check-chain';
import { describeFault } from '../verification/describe-fault';
import { toBookFault, toNamedRecord } from '../verification/to-book-fault';

import type { SealFigures } from './branch-figures';

/** One link of the chain: a filed text, or the tale of a takeover. */
export interface ChainLink {
  readonly document: object;
  readonly seal: Seal;
}

/** Holds a book's seals against its texts, row by row: no text stays in memory. */
export interface SealWalk {
  /** Links in the order of their sequence. */
  readonly addLink: (link: ChainLink) => Promise<void>;
  /** Records after all links. */
  readonly addRecord: (record: MeetingRecord) => Promise<void>;
  readonly finish: (newestSeal: string | null) => SealFigures;
}

interface Newest {
  readonly revision: number;
  readonly contentSha256: string | null;
}

/** Faults that are told; more are counted. */
const MOST_TOLD = 20;

/** Begins at a book's first link. */
export function startSealWalk(): SealWalk {
  const chain = startChainCheck();
  const newest = new Map<string, Newest>();
  const faults: string[] = [];
  let links = 0;
  let faultCount = 0;
  const tell = (fault: BookFault) => {
    faultCount += 1;
    if (faults.length < MOST_TOLD) faults.push(toWords(fault));
  };

  const addLink = async ({ document, seal }: ChainLink) => {
    links += 1;
    const revision = { document, seal } as Revision;
    const content = 'content' in document ? revision.document.content : undefined;
    for (const { what } of await chain.add(revision)) {
      const record = toNamedRecord(seal.recordId, content);
      tell(toBookFault(what, { record, revision: seal.revision }));
    }
    if (content === undefined) return;
    newest.set(seal.recordId, {
      revision: seal.revision,
      contentSha256: await tryHashContent(content),
    });
  };

  const addRecord = async ({ id, status, revision, content }: MeetingRecord) => {
    const sealed = newest.get(id);
    newest.delete(id);
    const record = toNamedRecord(id, content);
    if (revision > (sealed?.revision ?? 0)) {
      tell(toBookFault('revision-missing', { record, revision }));
    } else if (
      sealed !== undefined &&
      status === 'filed' &&
      (revision < sealed.revision || (await tryHashContent(content)) !== sealed.contentSha256)
    ) {
      tell(toBookFault('working-copy-differs', { record, revision: sealed.revision }));
    }
  };

  const finish = (newestSeal: string | null) => {
    for (const [recordId, { revision }] of newest) {
      tell(toBookFault('record-missing', { record: toNamedRecord(recordId, undefined), revision }));
    }
    if (newestSeal !== null && chain.finish(newestSeal).length > 0) {
      tell(toBookFault('end-missing', {}));
    }
    return { links, faultCount, faults };
  };
  return { addLink, addRecord, finish };
}

function toWords(fault: BookFault): string {
  const { what, record } = describeFault(fault);
  return record === '' ? what : `${what}：${record}`;
}
