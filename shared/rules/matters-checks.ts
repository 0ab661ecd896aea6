import type { Matter, Vote } from '../domain/record';

import { sayIf, type CheckContext, type Checks } from './check';

/** Checks of 决议: each matter's vote against those who were there and may vote. */
export const mattersChecks: Checks = {
  'matter-title-missing': {
    field: 'matters',
    find: ({ content }) =>
      content.matters.flatMap(({ title }, index) =>
        sayIf(title.trim() === '', `第${index + 1}项议定事项没有写是什么事项。`),
      ),
  },
  'vote-empty': {
    field: 'matters',
    find: (context) =>
      votes(context).flatMap(({ label, total }) =>
        sayIf(total === 0, `${label}有表决，但没有写票数。`),
      ),
  },
  'vote-above-present': { field: 'matters', find: findTooManyVotes },
  'vote-below-present': {
    field: 'matters',
    find: (context) => {
      const { attendingVoters } = context.counts;
      if (context.content.countOverride !== null) return [];
      return votes(context)
        .filter(({ total }) => total > 0 && total < attendingVoters)
        .map(
          ({ label, total }) =>
            `${label}共${total}票，比到会有表决权的${attendingVoters}人少${attendingVoters - total}票，请核对弃权票数。`,
        );
    },
  },
};

interface LabelledVote {
  readonly label: string;
  readonly vote: Vote;
  readonly total: number;
}

function votes({ content }: CheckContext): readonly LabelledVote[] {
  return content.matters.flatMap((matter, index) => {
    const { vote } = matter;
    if (vote === null) return [];
    const total = vote.inFavour + vote.against + vote.abstained;
    return [{ label: toLabel(matter, index), vote, total }];
  });
}

function toLabel({ title }: Matter, index: number): string {
  return title.trim() === '' ? `第${index + 1}项议定事项` : `“${title.trim()}”`;
}

/**
 * With a count put in by hand the sheet no longer says who was there, so only the number of
 * people present bounds the votes.
 */
function findTooManyVotes(context: CheckContext): readonly string[] {
  const { countOverride } = context.content;
  const [limit, who] =
    countOverride === null
      ? [context.counts.attendingVoters, '到会有表决权']
      : [countOverride.attending, '另记的实到'];
  return votes(context)
    .filter(({ total }) => total > limit)
    .map(
      ({ label, total, vote }) =>
        `${label}赞成${vote.inFavour}票、反对${vote.against}票、弃权${vote.abstained}票，` +
        `共${total}票，多于${who}的${limit}人。`,
    );
}
