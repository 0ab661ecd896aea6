import type { Branch } from '../domain/branch';
import { toDatePart, toTimePart } from '../domain/calendar';
import { emptyContent } from '../domain/filing';
import { groupOn } from '../domain/group-on-date';
import type { Member } from '../domain/member';
import { meetingRoster } from '../domain/meeting-roster';
import { distinguishSameNames, toPrintedName } from '../domain/names';
import type { PlanItem } from '../domain/plan';
import type { RecordContent } from '../domain/record';
import { frameOf, toKindNames, type HasKinds } from '../domain/record-kind';
import { rosterOn } from '../domain/roster-on-date';
import type { LocalDate } from '../domain/schema';

/** Somebody who is expected, as the sign-in sheet names them. */
export interface ExpectedPerson {
  readonly memberId: string;
  readonly name: string;
  /** Tells people of the same name apart; empty for others. */
  readonly distinction: string;
  /** 党小组 of the member; empty if none. */
  readonly group: string;
}

/** A meeting that is ahead, out of a line of the plan or a draft: for notice and sign-in sheet. */
export interface Gathering extends HasKinds {
  readonly theme: string;
  readonly date: LocalDate | null;
  /** `HH:mm`; empty while not entered. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  /** 负责人 or 授课人 of the plan; empty for a draft. */
  readonly who: string;
  readonly agenda: readonly string[];
  /** Whom the kinds call together, in words; empty where people are named one by one. */
  readonly circle: string;
  readonly expected: readonly ExpectedPerson[];
}

/** The group to which a member belongs on a day, by name; empty if none. */
const groupNameOn = (member: Member, branch: Branch, date: LocalDate): string => {
  const groupId = groupOn(member, date);
  return branch.groups.find(({ id }) => id === groupId)?.name ?? '';
};

function toExpected(
  content: RecordContent,
  members: readonly Member[],
  branch: Branch,
  date: LocalDate,
): readonly ExpectedPerson[] {
  const nearby = rosterOn(members, date).map(({ member }) => member);
  const distinctions = distinguishSameNames(nearby, branch.groups, date);
  return meetingRoster(content, members, date)
    .filter(({ isExpected }) => isExpected)
    .map(({ member }) => ({
      memberId: member.id,
      name: toPrintedName(member),
      distinction: distinctions.get(member.id) ?? '',
      group: groupNameOn(member, branch, date),
    }));
}

function toCircle(content: RecordContent, branch: Branch): string {
  switch (frameOf(content.kinds).circle) {
    case 'whole-branch':
    case 'whole-unless-narrower':
      return '支部全体党员';
    case 'committee':
      return '支部委员';
    case 'group': {
      const groupId = content.groupMeeting?.group.groupId ?? null;
      return branch.groups.find(({ id }) => id === groupId)?.name ?? '党小组党员';
    }
    case 'named':
      return '';
  }
}

interface People {
  readonly branch: Branch;
  readonly members: readonly Member[];
  /** Whose roster is used where no day is planned yet. */
  readonly today: LocalDate;
}

/** A draft as the meeting that it will record. */
export function gatherDraft(content: RecordContent, { branch, members, today }: People): Gathering {
  const { startsAt, endsAt } = content;
  const date = startsAt === null ? null : toDatePart(startsAt);
  return {
    kinds: content.kinds,
    ownKind: content.ownKind,
    theme: content.theme,
    date,
    startsAt: startsAt === null ? '' : toTimePart(startsAt),
    endsAt: endsAt === null ? '' : toTimePart(endsAt),
    place: content.place,
    who: '',
    agenda: content.agenda.map(({ text }) => text).filter((text) => text !== ''),
    circle: toCircle(content, branch),
    expected: toExpected(content, members, branch, date ?? today),
  };
}

/** A line of the plan as a meeting: who comes follows from its kind and the roster of its day. */
export function gatherItem(item: PlanItem, people: People): Gathering {
  const content = emptyContent(item.kind, item.on ?? people.today, people.members);
  return {
    ...gatherDraft(content, people),
    theme: item.theme,
    date: item.on,
    startsAt: item.at ?? '',
    place: item.place,
    who: item.who,
  };
}

/** What it is called, as 主题党日＋党课. */
export function toGatheringName(gathering: Gathering): string {
  return toKindNames(gathering);
}
