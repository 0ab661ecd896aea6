import type { Handover } from '@shared/domain/handover';
import type { Takeover } from '@shared/domain/takeover';

import { idOf } from './ids';

const nobody = { name: '', post: '' };

/** A handover that was just begun. */
export function buildHandover(changes: Partial<Handover> = {}): Handover {
  return {
    id: idOf(0x901),
    number: '',
    reason: 'election',
    on: null,
    place: '',
    from: nobody,
    to: nobody,
    witness: nobody,
    items: [],
    countedItems: [],
    openMatters: '',
    listsGaps: true,
    package: null,
    confirmedAtMs: null,
    supplements: [],
    changedAtMs: 0,
    ...changes,
  };
}

/** The link of a book that was taken over by a handover; its seal is of no chain. */
export function buildTakeover(handoverId: string | null): Takeover {
  return {
    document: {
      format: 1,
      recordId: idOf(0x902),
      revision: 1,
      branchName: '示例村党支部',
      fromBookId: idOf(0x903),
      handoverId,
      tagManifestSha256: 'ab'.repeat(32),
      kind: 'takeover',
      from: nobody,
      to: nobody,
      witness: nobody,
      handedOverOn: null,
      takenOverAtMs: 0,
      counts: {},
    },
    seal: {
      sequence: 1,
      recordId: idOf(0x902),
      revision: 1,
      documentSha256: '0'.repeat(64),
      previous: '0'.repeat(64),
      seal: '1'.repeat(64),
    },
  };
}
