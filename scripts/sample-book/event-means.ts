import type { SampleSource } from '../../shared/sample/sample-source';
import type { Member } from '../../shared/domain/member';
import { toPrintedName } from '../../shared/domain/names';
import { committeeOn, postsOn } from '../../shared/domain/post-on-date';
import { rosterOn } from '../../shared/domain/roster-on-date';

import type { HeldEvent } from './held-events';
import type { Seeded } from './seeded';

/** What an event is written with. */
export interface EventMeans {
  readonly event: HeldEvent;
  readonly source: SampleSource;
  readonly seeded: Seeded;
  readonly newId: () => string;
  /** Those on the roster of the day who could come. */
  readonly around: readonly Member[];
  readonly committee: readonly Member[];
}

/** A member as a sheet names somebody. */
export function toPerson(member: Member): { memberId: string; name: string } {
  return { memberId: member.id, name: toPrintedName(member) };
}

/** Looks up who is there on the day of an event. */
export function toMeans(
  event: HeldEvent,
  source: SampleSource,
  seeded: Seeded,
  newId: () => string,
): EventMeans {
  const around = rosterOn(source.members, event.on)
    .filter(({ isExpected, isMobile, isLostContact }) => isExpected && !isMobile && !isLostContact)
    .map(({ member }) => member);
  return { event, source, seeded, newId, around, committee: committeeOn(around, event.on) };
}

/** Who leads a group, by the post on the roster. */
export function leaderOf({ event, around }: EventMeans, groupName: string): Member | undefined {
  return around.find((member) => postsOn(member, event.on).includes(`${groupName}组长`));
}
