import { toDatePart } from '../../shared/domain/calendar';
import { addDays } from '../../shared/domain/calendar';
import type { Member } from '../../shared/domain/member';
import { toOwnPart } from '../../shared/domain/own-kind-part';
import type { RecordContent } from '../../shared/domain/record';

import { leaderOf, toPerson, type EventMeans } from './event-means';
import { politicalBirthday } from './held-events';
import { toAppraisal, toLifeMeeting } from './review-parts';
import { reports, results, served, talkFollowUps, talkSuggestions, thanks } from './texts/words';

type Part = Partial<RecordContent>;

const idsOf = (members: readonly Member[]) => members.map(({ id }) => id);

function toGroupMeeting(means: EventMeans): Part {
  const { event, source, seeded, newId } = means;
  const group = source.branch.groups[event.group ?? 0];
  if (group === undefined) return {};
  const leader = leaderOf(means, group.name);
  const whos = seeded.shuffle(means.around).slice(0, 2);
  return {
    forms: ['集中学习'],
    studyTenths: 10,
    groupMeeting: {
      group: { groupId: group.id, name: group.name },
      leaderId: leader?.id ?? null,
      reports: whos.map((member) => ({
        id: newId(),
        who: toPerson(member).name,
        text: seeded.pick(reports),
      })),
    },
  };
}

function toCommitteeMeeting({ committee, event, seeded, newId }: EventMeans): Part {
  const topics = event.theme.split(/[和、：]/).filter((title) => title.length > 3);
  return {
    committeeMeeting: {
      committeeIds: idsOf(committee),
      topics: topics.map((title) => ({
        id: newId(),
        title,
        proposer: toPerson(seeded.pick(committee)).name,
        assignee: toPerson(seeded.pick(committee)).name,
        dueOn: addDays(toDatePart(event.on), 7 + seeded.below(14)),
      })),
    },
  };
}

function toTalk({ committee, around, seeded }: EventMeans): Part {
  const talker = seeded.pick(committee);
  const partner = seeded.pick(around.filter(({ id }) => id !== talker.id));
  return {
    talk: {
      talker: toPerson(talker),
      partner: toPerson(partner),
      type: seeded.pick(['thought', 'work', 'reminder', 'care'] as const),
      suggestions: seeded.pick(talkSuggestions),
      followUp: seeded.pick(talkFollowUps),
    },
  };
}

function toOwn({ around, seeded }: EventMeans): Part {
  const member = seeded.pick(around);
  const part = toOwnPart(politicalBirthday);
  const text = `${toPerson(member).name}同志：入党这些年，村里的人都记得您做过的事。往后的路一起走。`;
  return {
    ownKind: {
      ...part,
      fields: part.fields.map((field) => {
        if (field.control === 'member') return { ...field, value: member.id };
        return field.control === 'text' ? { ...field, value: text } : field;
      }),
    },
  };
}

/** The own part of each kind, as it is filled in on its sheet. */
export const kindParts: Readonly<Record<string, (means: EventMeans) => Part>> = {
  'group-meeting': toGroupMeeting,
  'committee-meeting': toCommitteeMeeting,
  talk: toTalk,
  own: toOwn,
  'general-meeting': ({ committee, seeded }) => ({
    generalMeeting: { reporter: toPerson(seeded.pick(committee)).name, writtenOpinions: '' },
  }),
  'life-meeting': toLifeMeeting,
  appraisal: toAppraisal,
  'theme-day': ({ source }) => ({
    forms: ['集中学习', '民主议事'],
    themeDay: {
      requiredActions: source.branch.themeDayActions.required,
      optionalActions: source.branch.themeDayActions.optional.slice(0, 3),
      jointUnits: '',
    },
  }),
  lecture: ({ committee, event, seeded }) => {
    const lecturer = seeded.pick(committee);
    return {
      forms: ['集中学习'],
      studyTenths: 20,
      lecture: {
        lecturer: toPerson(lecturer),
        post: '支部委员',
        script: `“${event.theme}”讲稿八页，先讲来历，再讲规矩，最后讲本村的三件事。讲稿存支部档案柜。`,
      },
    };
  },
  volunteering: ({ around, seeded }) => {
    const people = seeded.shuffle(around).slice(0, 8);
    return {
      volunteering: {
        leader: toPerson(people[0] ?? seeded.pick(around)),
        serviceTenths: 30,
        served: seeded.pick(served),
        helpers: '群众志愿者五人',
        participantIds: idsOf(people),
        result: seeded.pick(results),
      },
    };
  },
  'practical-work': ({ around, event, seeded }) => ({
    practicalWork: {
      source: '下户时群众提出',
      responsible: toPerson(seeded.pick(around)),
      dueOn: addDays(event.on, 14),
      doneOn: event.on,
      participantIds: idsOf(seeded.shuffle(around).slice(0, 4)),
      result: seeded.pick(results),
      feedback: seeded.pick(thanks),
    },
  }),
  'home-teaching': ({ around, source, event, seeded, newId }) => {
    const elders = source.members.filter(({ states }) =>
      states.some((state) => state.kind === 'exempt' && state.reason === 'frail-or-bedridden'),
    );
    return {
      homeTeaching: {
        teacherIds: idsOf(seeded.shuffle(around).slice(0, 2)),
        visits: elders.map(({ id }) => ({
          id: newId(),
          memberId: id,
          material: event.theme.replace('送学：', ''),
          remarks: seeded.pick(talkSuggestions),
        })),
      },
    };
  },
  publicity: ({ event, committee, seeded }) => ({
    publicity: {
      scope: 'public',
      channel: '村口公开栏',
      untilOn: addDays(event.on, 10),
      handler: toPerson(seeded.pick(committee)),
      feedback: '公开期内没有收到意见。',
    },
  }),
};
