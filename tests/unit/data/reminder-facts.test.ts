import { expect, it } from 'vitest';

import { saveContact } from '@renderer/data/repositories/contacts';
import { saveMembers } from '@renderer/data/repositories/members';
import { createPlan } from '@renderer/data/repositories/plans';
import { loadReminderFacts } from '@renderer/data/repositories/reminder-facts';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, full } from '@tests/builders/member';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { aPlan } from '@tests/builders/plan';

it('reads the plan of the year, and the contacts with those who are away', async () => {
  const db = anEmptyDatabase();
  const mobile = { kind: 'mobile', from: '2026-03-01', to: null, where: '' } as const;
  await saveMembers(db, [
    aMember({ id: idOf(1), states: [belongs(), full(), mobile] }),
    aMember({ id: idOf(2) }),
  ]);
  const contact = { on: '2026-09-17', how: '电话', by: '', content: '' };
  await saveContact(db, { ...contact, id: idOf(801), memberId: idOf(1) });
  await saveContact(db, { ...contact, id: idOf(802), memberId: idOf(2) });
  await createPlan(db, aPlan());
  const facts = await loadReminderFacts(db, '2026-11-18');
  expect(facts.contacts.map(({ id }) => id)).toEqual([idOf(801)]);
  expect(facts.plan?.bookYear).toBe(2026);
  expect((await loadReminderFacts(db, '2027-01-05')).plan).toBeNull();
});
