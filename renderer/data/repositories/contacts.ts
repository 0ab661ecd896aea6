import { contactSchema, type Contact } from '@shared/domain/contact';
import type { Result } from '@shared/util/result';

import { commit } from '../commit';
import type { BookDatabase } from '../db';

/** Every contact that was written down, the newest first. */
export async function loadContacts(db: BookDatabase): Promise<Contact[]> {
  const contacts = await db.contacts.toArray();
  return contacts.sort((one, other) =>
    one.on < other.on || (one.on === other.on && one.id < other.id) ? 1 : -1,
  );
}

export function saveContact(db: BookDatabase, contact: Contact): Promise<Result<null>> {
  return commit(db, '保存联系记录', [db.contacts], async () => {
    await db.contacts.put(contactSchema.parse(contact));
    return null;
  });
}

export function deleteContact(db: BookDatabase, id: string): Promise<Result<null>> {
  return commit(db, '删除联系记录', [db.contacts], async () => {
    await db.contacts.delete(id);
    return null;
  });
}
