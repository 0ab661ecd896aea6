import { countAttendance } from '../../shared/domain/count-attendance';
import { emptyContent, syncAttendance } from '../../shared/domain/filing';
import { addKind } from '../../shared/domain/kinds-of-record';
import { meetingRoster } from '../../shared/domain/meeting-roster';
import { toPrintedName } from '../../shared/domain/names';
import { postsOn } from '../../shared/domain/post-on-date';
import type { Member } from '../../shared/domain/member';
import type { MeetingRecord, RecordContent } from '../../shared/domain/record';
import { frameOf, type Frame } from '../../shared/domain/record-kind';

import { leaderOf, type EventMeans } from './event-means';
import { kindParts } from './kind-parts';
import { toChinaMoment } from './sample-ids';
import { absences, talkOpenings } from './texts/words';
import { writeMinutes } from './write-minutes';

const places: Readonly<Record<string, string>> = {
  'committee-meeting': '村党群服务中心支委办公室',
  'group-meeting': '文化大院小会议室',
  talk: '村党群服务中心',
  volunteering: '二社、三社',
  'practical-work': '塔拉布拉格村',
  'home-teaching': '老党员家中',
  publicity: '村口公开栏',
  own: '文化大院',
};

/** A made-up event as a record that is ready to be filed, without its photos. */
export function toRecord(means: EventMeans): MeetingRecord {
  const { event, newId } = means;
  const enteredAtMs = toChinaMoment(`${event.on}T20:30`);
  return {
    id: newId(),
    status: 'draft',
    content: toContent(means),
    enteredAtMs,
    changedAtMs: toChinaMoment(`${event.on}T22:00`) + 40 * 60 * 60 * 1000,
    revision: 0,
    deletedAtMs: null,
  };
}

function toContent(means: EventMeans): RecordContent {
  const { event, source } = means;
  const [first, ...others] = event.kinds;
  const empty = others.reduce(
    (content, kind) => addKind(content, kind, source.members),
    emptyContent(first, event.on, source.members),
  );
  const filled = empty.kinds.reduce<RecordContent>(
    (content, kind) => ({ ...content, ...kindParts[kind]?.(means) }),
    empty,
  );
  const convened = syncAttendance(
    { ...filled, theme: event.theme, ...toTimes(means) },
    source.members,
  );
  const frame = frameOf(convened.kinds);
  const attended = letSomeStayAway(convened, means, toOfficers(convened, means, frame));
  const place = places[convened.kinds[0] ?? ''] ?? '村党群服务中心二楼会议室';
  return addTexts({ ...attended, place }, means, frame);
}

function toTimes({ event: { on, at } }: EventMeans): Pick<RecordContent, 'startsAt' | 'endsAt'> {
  if (at === '') return { startsAt: on, endsAt: null };
  const hour = String(Number(at.slice(0, 2)) + 2).padStart(2, '0');
  return { startsAt: `${on}T${at}`, endsAt: `${on}T${hour}:${at.slice(3)}` };
}

type Officers = Pick<RecordContent, 'chairId' | 'recorderId'>;

/** The group's leader or the 书记 chairs; somebody else of those who are there writes. */
function toOfficers(content: RecordContent, means: EventMeans, frame: Frame): Officers {
  if (!frame.has('officers')) return { chairId: null, recorderId: null };
  const { around, event, seeded, committee } = means;
  const there = frame.has('attendance')
    ? meetingRoster(content, around, event.on).map(({ member }) => member)
    : committee;
  const group = content.groupMeeting?.group.name;
  const secretary = around.find((member) => postsOn(member, event.on).includes('书记'));
  const chair = (group === undefined ? secretary : leaderOf(means, group)) ?? seeded.pick(there);
  const recorder = seeded.pick(there.filter(({ id }) => id !== chair.id));
  return { chairId: chair.id, recorderId: recorder.id };
}

/** One in nine of those who are expected is away with a reason; some of the mobile are online. */
function letSomeStayAway(
  content: RecordContent,
  { around, seeded }: EventMeans,
  officers: Officers,
): RecordContent {
  const near = new Set(around.map(({ id }) => id));
  const isNeeded = (id: string) => id === officers.chairId || id === officers.recorderId;
  return {
    ...content,
    ...officers,
    attendance: content.attendance.map((entry) => {
      if (isNeeded(entry.memberId)) return entry;
      if (!near.has(entry.memberId)) {
        return seeded.below(2) === 0
          ? { ...entry, state: 'online' as const }
          : { ...entry, state: 'personal-leave' as const, reason: '在外地务工', isApproved: true };
      }
      if (seeded.below(9) > 0) return entry;
      const [state, reason] = seeded.pick(absences);
      return { ...entry, state, reason, isApproved: true };
    }),
  };
}

/** Those who may speak, the chair first. */
function toSpeakers(content: RecordContent, { around, source }: EventMeans): readonly string[] {
  const { talk } = content;
  if (talk !== undefined) return [talk.partner.name, talk.talker.name];
  const came = content.attendance.filter(({ state }) => state === 'present');
  const byId = new Map(source.members.map((member) => [member.id, member]));
  const chair = byId.get(content.chairId ?? '');
  const there = came.flatMap(({ memberId }) => byId.get(memberId) ?? []);
  const others = there.length === 0 ? around.slice(0, 6) : there;
  return [chair, ...others.filter((member) => member !== chair)]
    .filter((member): member is Member => member !== undefined)
    .map(toPrintedName);
}

function addTexts(content: RecordContent, means: EventMeans, frame: Frame): RecordContent {
  const { seeded, newId, event } = means;
  const isMeeting = frame.has('officers') && frame.has('attendance');
  const written = writeMinutes(
    {
      paragraphs: isMeeting ? 10 + seeded.below(4) : 5 + seeded.below(2),
      speakers: toSpeakers(content, means),
      hasFrame: isMeeting,
    },
    seeded,
    newId,
  );
  const opening =
    content.talk === undefined
      ? []
      : [{ id: newId(), speaker: '', text: seeded.pick(talkOpenings) }];
  return {
    ...content,
    agenda: frame.has('agenda')
      ? ['通报上次议定事项', event.theme, '讨论和认领'].map((text) => ({ id: newId(), text }))
      : [],
    minutes: [...opening, ...written],
    matters: frame.has('matters') ? toMatters(content, means) : [],
  };
}

function toMatters(content: RecordContent, means: EventMeans): RecordContent['matters'] {
  const { event, source, newId } = means;
  const counts = countAttendance(
    meetingRoster(content, source.members, event.on),
    content.attendance,
  );
  const isGeneral = content.kinds.includes('general-meeting');
  return [
    {
      id: newId(),
      title: `${event.theme.replace(/[：，].*$/, '')}的安排`,
      decision: '按今天说定的分工办，认领的人和期限记在本子上，下次开会先报进度。',
      vote: isGeneral
        ? {
            method: 'show-of-hands',
            inFavour: counts.attendingVoters - 1,
            against: 0,
            abstained: 1,
          }
        : null,
    },
  ];
}
