import type { RecordContent } from '../../shared/domain/record';
import { rosterOn } from '../../shared/domain/roster-on-date';

import type { EventMeans } from './event-means';
import { problems } from './texts/words';

/** 组织生活会: what some of the members say of themselves, what others say, what will be mended. */
export function toLifeMeeting(means: EventMeans): Partial<RecordContent> {
  const { around, seeded, newId } = means;
  const people = seeded.shuffle(around).slice(0, problems.length);
  return {
    lifeMeeting: {
      priorOpinions: '会前发出征求意见表50份，收回46份，归成6条，已逐条送到本人手里。',
      envoy: '',
      people: people.map(({ id }, index) => {
        const [problem = '', criticism = '', measures = ''] = problems[index] ?? [];
        return {
          id: newId(),
          memberId: id,
          problems: problem,
          criticism,
          measures,
          dueOn: '2027-03-31',
          clearedOn: null,
        };
      }),
    },
  };
}

/** Ballots of the appraisal: as many as full members came. */
const BALLOTS = 30;

/** 民主评议: everybody who is a full member, no more than a third 优秀. */
export function toAppraisal(means: EventMeans): Partial<RecordContent> {
  const { source, event, seeded, newId } = means;
  const people = rosterOn(source.members, event.on).filter(({ mayVote }) => mayVote);
  return {
    appraisal: {
      issued: BALLOTS,
      returned: BALLOTS,
      people: people.map(({ member }, index) => {
        const isExcellent = index % 4 === 0;
        const excellent = isExcellent ? 18 + seeded.below(8) : 4 + seeded.below(9);
        const basic = seeded.below(3);
        return {
          id: newId(),
          memberId: member.id,
          excellent,
          qualified: BALLOTS - excellent - basic,
          basic,
          unqualified: 0,
          grade: isExcellent ? ('excellent' as const) : ('qualified' as const),
        };
      }),
      feedbackOn: null,
      measures: '',
    },
  };
}
