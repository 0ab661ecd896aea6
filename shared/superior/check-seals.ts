import type { StoredLink } from '../domain/chain-link';
import type { MeetingRecord } from '../domain/record';
import { startChainCheck } from '../domain/seal-chain';
import { describeTakeover } from '../domain/takeover-words';
import type { BookFault } from '../verification/book-fault';
import { tryHashContent } from '../verification/check-chain';
import { describeFault } from '../verification/describe-fault';
import { toBookFault, toNamedRecord } from '../verification/to-book-fault';

import type { SealFigures } from './branch-figures';

/** Holds a book's seals against its texts, row by row: no text stays in memory. */
export interface SealWalk {
  /** Links in the order of their sequence. */
  readonly addLink: (stored: StoredLink) => Promise<void>;
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

  const addLink = async (stored: StoredLink) => {
    links += 1;
    const { seal } = stored.link;
    for (const { what } of await chain.add(stored.link)) tell(toBookFault(what, toNamed(stored)));
    if (stored.table === 'takeovers') return;
    newest.set(seal.recordId, {
      revision: seal.revision,
      contentSha256: await tryHashContent(stored.link.document.content),
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

/** What a fault of a link is about: the record, or the takeover. */
function toNamed(stored: StoredLink): Partial<BookFault> {
  if (stored.table === 'takeovers') return { event: describeTakeover(stored.link.document) };
  const { document, seal } = stored.link;
  return { record: toNamedRecord(seal.recordId, document.content), revision: seal.revision };
}

function toWords(fault: BookFault): string {
  const { what, record } = describeFault(fault);
  return record === '' ? what : `${what}：${record}`;
}
