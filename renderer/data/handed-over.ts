import type { Handover } from '@shared/domain/handover';
import {
  findHandedOver,
  findOpenSupplement,
  type OpenSupplement,
} from '@shared/handover/find-handed-over';
import type { Problem } from '@shared/util/result';

import type { BookDatabase } from './db';

/** Whether the book has passed on, and whether it is open again for a 补交. */
export interface HandoverState {
  /** Not null: the book is read-only. */
  readonly handedOver: Handover | null;
  readonly openSupplement: OpenSupplement | null;
}

export const notHandedOver: HandoverState = { handedOver: null, openSupplement: null };

export async function loadHandoverState(db: BookDatabase): Promise<HandoverState> {
  const handovers = await db.handovers.toArray();
  // Nearly always so, and asked by every commit: the links of the chain are then not read.
  if (handovers.every(({ confirmedAtMs }) => confirmedAtMs === null)) return notHandedOver;
  const takeovers = await db.takeovers.toArray();
  return {
    handedOver: findHandedOver(handovers, takeovers),
    openSupplement: findOpenSupplement(handovers, takeovers),
  };
}

/** The tables that `loadHandoverState` reads, for a transaction. */
export function handoverTables(db: BookDatabase) {
  return [db.handovers, db.takeovers];
}

export const bookIsHandedOver: Problem = {
  code: 'book-is-handed-over',
  what: '这本记录簿已经移交，只能看，不能改，这次改动没有写进去。',
  safe: '移交时的内容都在，没有变。',
  next: '要更正，请到“换届移交—移交”写明原因，开始补交。',
};
