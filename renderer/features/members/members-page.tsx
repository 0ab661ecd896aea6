import { Route, Routes } from 'react-router';

import { ReadingArea } from '../../forms/read-only/reading-area';

import { BirthdaysPage } from './birthdays/birthdays-page';
import { ContactsPage } from './contacts/contacts-page';
import { DuesPage } from './dues/dues-page';
import { MemberDuesPage } from './dues/member-dues-page';
import { EditMemberPage } from './edit/edit-member-page';
import { NewMemberPage } from './edit/new-member-page';
import { MemberList } from './member-list';
import { ImportPage } from './import/import-page';
import './members.css';

/** 党员: the roster, one member, importing many; contacts, 政治生日 and 党费. */
export function MembersPage() {
  return (
    <Routes>
      <Route index element={<MemberList />} />
      <Route
        path="new"
        element={
          <ReadingArea>
            <NewMemberPage />
          </ReadingArea>
        }
      />
      <Route
        path="import"
        element={
          <ReadingArea>
            <ImportPage />
          </ReadingArea>
        }
      />
      <Route
        path="contacts"
        element={
          <ReadingArea>
            <ContactsPage />
          </ReadingArea>
        }
      />
      <Route path="birthdays" element={<BirthdaysPage />} />
      <Route path="dues" element={<DuesPage />} />
      <Route
        path="dues/:memberId"
        element={
          <ReadingArea>
            <MemberDuesPage />
          </ReadingArea>
        }
      />
      <Route
        path=":memberId"
        element={
          <ReadingArea>
            <EditMemberPage />
          </ReadingArea>
        }
      />
    </Routes>
  );
}
