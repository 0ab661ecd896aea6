import type { Member } from '@shared/domain/member';

import { useBook } from '../../../data/book-context';
import { loadContacts } from '../../../data/repositories/contacts';
import { useLive } from '../../../data/use-live';
import { Section } from '../../../ui/section';

import { ContactForm } from './contact-form';
import { ContactList } from './contact-list';

/** 联系记录 of one member, on the member's page. */
export function ContactsSection({ member }: { readonly member: Member }) {
  const { db } = useBook();
  const contacts = useLive(() => loadContacts(db), [db]);
  return (
    <Section title="联系记录" note="流动、失联或不便参加活动的党员，联系一次记一次">
      <div className="stack">
        <ContactForm memberId={member.id} memberName={member.name} onSaved={() => undefined} />
        <ContactList contacts={(contacts ?? []).filter(({ memberId }) => memberId === member.id)} />
      </div>
    </Section>
  );
}
