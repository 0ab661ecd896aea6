import type { Migration } from './migration';

/**
 * Version 3: the year's plan, 党费, contacts with members who are away, the branch's own kinds and
 * rules, its terms, and the rest of the member's form.
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
      });
  },
};
