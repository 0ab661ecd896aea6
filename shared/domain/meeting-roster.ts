import { groupOn } from './group-on-date';
import type { Member } from './member';
import { frameOf } from './record-kind';
import type { RecordContent } from './record';
import { rosterOn, type RosterEntry } from './roster-on-date';
import type { LocalDate } from './schema';

/** What of a record decides who could be expected. */
interface Convened {
  readonly kinds: RecordContent['kinds'];
  readonly groupMeeting?: RecordContent['groupMeeting'] | undefined;
  readonly committeeMeeting?: RecordContent['committeeMeeting'] | undefined;
}

/**
 * The roster of those whom a record's kinds call together: the branch, one group, the committee,
 * or nobody where people are named one by one. Counts and the attendance sheet come from it.
 *
 * Groups are those of the day; the committee is the one that the record itself names.
 */
export function meetingRoster(
  content: Convened,
  members: readonly Member[],
  date: LocalDate,
): readonly RosterEntry[] {
  const frame = frameOf(content.kinds);
  const roster = rosterOn(members, date, frame.isElection ? 'election' : 'ordinary');
  if (!frame.has('attendance')) return [];
  switch (frame.circle) {
    case 'group': {
      const groupId = content.groupMeeting?.group.groupId ?? null;
      return roster.filter(({ member }) => groupId !== null && groupOn(member, date) === groupId);
    }
    case 'committee': {
      const ids = new Set(content.committeeMeeting?.committeeIds ?? []);
      return roster.filter(({ member }) => ids.has(member.id));
    }
    case 'named':
      return [];
    case 'whole-branch':
    case 'whole-unless-narrower':
      return roster;
  }
}

/** What the roster is called from which a record's 应到 is counted. */
export function rosterName(kinds: Convened['kinds']): string {
  const { circle } = frameOf(kinds);
  if (circle === 'group') return '小组党员';
  return circle === 'committee' ? '委员' : '在册';
}
