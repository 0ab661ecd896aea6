import { Button } from 'antd';

import { formatDate } from '@shared/domain/calendar';
import type { Contact } from '@shared/domain/contact';

import { useBook } from '../../../data/book-context';
import { deleteContact, saveContact } from '../../../data/repositories/contacts';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { useUndo } from '../../../ui/use-undo';

/** Contacts with one member, the newest first; one that was wrong can be taken away. */
export function ContactList({ contacts }: { readonly contacts: readonly Contact[] }) {
  const { db } = useBook();
  const offerUndo = useUndo();
  const tellProblem = useTellProblem();
  if (contacts.length === 0) return <p className="field-hint">还没有登记过联系。</p>;
  const remove = async (contact: Contact) => {
    const removed = await deleteContact(db, contact.id);
    tellProblem(removed);
    if (!removed.ok) return;
    const restore = async () => tellProblem(await saveContact(db, contact));
    offerUndo('已删除一条联系记录', () => void restore());
  };
  return (
    <ol className="contact-list">
      {contacts.map((contact) => (
        <li key={contact.id}>
          <span className="numeric nowrap">{formatDate(contact.on)}</span>
          <span>
            {contact.how}
            {contact.by === '' ? '' : `，${contact.by}`}
            {contact.content === '' ? '' : `：${contact.content}`}
          </span>
          <Button
            size="small"
            onClick={() => void remove(contact)}
            aria-label={`删除${formatDate(contact.on)}的联系`}
          >
            删除
          </Button>
        </li>
      ))}
    </ol>
  );
}
