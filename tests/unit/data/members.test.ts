import { describe, expect, it } from 'vitest';

import { deleteContact, saveContact } from '@renderer/data/repositories/contacts';
import { deleteMember, loadMembers, saveMembers } from '@renderer/data/repositories/members';
import { createDraft } from '@renderer/data/repositories/records';
import { idOf } from '@tests/builders/ids';
import { aMember, someMembers } from '@tests/builders/member';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { anEntry, aRecord } from '@tests/builders/record';

describe('members', () => {
  it('are saved all or none', async () => {
    const db = anEmptyDatabase();
    const refused = await saveMembers(db, [aMember(), aMember({ id: idOf(2), name: '' })]);
    expect(refused.ok).toBe(false);
    expect(await loadMembers(db)).toEqual([]);
    await saveMembers(db, someMembers(46));
    expect(await loadMembers(db)).toHaveLength(46);
  });

  it('are deleted only while no record names them', async () => {
    const db = anEmptyDatabase();
    await saveMembers(db, [aMember(), aMember({ id: idOf(5) })]);
    await createDraft(db, aRecord({ content: { attendance: [anEntry(idOf(5))], chairId: null } }));
    expect(await deleteMember(db, idOf(5))).toMatchObject({
      ok: false,
      error: { code: 'member-in-records' },
    });
    expect(await deleteMember(db, idOf(1))).toMatchObject({ ok: true });
    expect((await loadMembers(db)).map((member) => member.id)).toEqual([idOf(5)]);
  });

  it('are not deleted while dues or contacts of theirs are written down', async () => {
    const db = anEmptyDatabase();
    await saveMembers(db, [aMember()]);
    const contact = { id: idOf(702), memberId: idOf(1), on: '2026-06-17', how: '电话' };
    await saveContact(db, { ...contact, by: '', content: '' });
    expect(await deleteMember(db, idOf(1))).toMatchObject({
      ok: false,
      error: { code: 'member-has-rows' },
    });
    await deleteContact(db, contact.id);
    expect(await deleteMember(db, idOf(1))).toMatchObject({ ok: true });
  });
});
