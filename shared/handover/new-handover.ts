import type { Handover } from '../domain/handover';
import type { Member } from '../domain/member';
import { toPrintedName } from '../domain/names';
import { postsOn, postWordsOn } from '../domain/post-on-date';
import { rosterOn } from '../domain/roster-on-date';
import type { LocalDate } from '../domain/schema';

interface NewHandover {
  readonly id: string;
  readonly nowMs: number;
  readonly today: LocalDate;
  readonly members: readonly Member[];
}

/** A 移交 that is begun: the 书记 of the day hands over, everything else is for the user to say. */
export function newHandover({ id, nowMs, today, members }: NewHandover): Handover {
  const nobody = { name: '', post: '' };
  const secretary = rosterOn(members, today).find(({ member }) =>
    postsOn(member, today).includes('书记'),
  );
  return {
    id,
    number: '',
    reason: 'election',
    on: null,
    place: '',
    from: secretary
      ? { name: toPrintedName(secretary.member), post: postWordsOn(secretary.member, today) }
      : nobody,
    to: nobody,
    witness: nobody,
    items: [],
    countedItems: [],
    openMatters: '',
    listsGaps: true,
    package: null,
    confirmedAtMs: null,
    supplements: [],
    changedAtMs: nowMs,
  };
}
