import type { Migration } from './migration';

/**
 * Version 3: the year's plan, 党费, contacts with members who are away, the branch's own kinds and
 * rules, its terms, the rest of the member's form, and 党小组 and 党内职务 as dated states.
 *
 * Version 2 did not say since when a member had a group or a post. Both are taken to hold from the
 * first day on which the member belonged to the branch, as they held for every question then; the
 * user corrects the day where it matters.
 *
 * Code of version 2 must no longer write: it would leave these tables out of the journal.
 */
export const migration0003: Migration = {
  version: 3,
  stores: {
    plans: 'id, bookYear',
    payments: 'id, memberId, paidOn',
    contacts: 'id, memberId',
    ownKinds: 'id',
    localRules: 'id',
  },
  upgrade: async (transaction) => {
    await transaction
      .table<Record<string, unknown>, string>('meta')
      .toCollection()
      .modify((meta) => {
        meta['minimumDataVersion'] = 3;
      });
    await transaction
      .table<Record<string, unknown>, string>('branch')
      .toCollection()
      .modify((branch) => {
        branch['terms'] = [];
      });
    await transaction
      .table<Record<string, unknown>, string>('members')
      .toCollection()
      .modify((member) => {
        Object.assign(member, { education: '', job: '', landline: '', address: '', duesBases: [] });
        dateGroupAndPost(member);
      });
  },
};

interface OldState {
  readonly kind: string;
  readonly from: string;
  readonly to: string | null;
}

/** Puts `groupId` and `post` among the states, between the first and the last day of belonging. */
function dateGroupAndPost(member: Record<string, unknown>): void {
  const states = member['states'] as OldState[];
  const { groupId, post } = member;
  const period = toPeriod(states, member['createdAtMs'] as number);
  member['states'] = [
    ...states,
    ...(typeof groupId === 'string' ? [{ kind: 'group', ...period, groupId }] : []),
    ...(typeof post === 'string' && post !== '' ? [{ kind: 'post', ...period, post }] : []),
  ];
  delete member['groupId'];
  delete member['post'];
}

/** Of a member without any state, which stands on no roster, the day of entry is all there is. */
function toPeriod(states: readonly OldState[], createdAtMs: number) {
  const belongs = states.filter(({ kind }) => kind === 'belongs');
  const firstDay = (belongs.length > 0 ? belongs : states).map(({ from }) => from).sort()[0];
  const from = firstDay ?? new Date(createdAtMs).toISOString().slice(0, 10);
  const ends = belongs.map(({ to }) => to);
  const isOver = ends.length > 0 && ends.every((to) => to !== null);
  return { from, to: isOver ? (ends.toSorted().at(-1) ?? null) : null };
}
