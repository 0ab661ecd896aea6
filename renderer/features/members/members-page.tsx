import { Route, Routes } from 'react-router';

import { EditMemberPage } from './edit/edit-member-page';
import { NewMemberPage } from './edit/new-member-page';
import { MemberList } from './member-list';
import { ImportPage } from './import/import-page';
import './members.css';

/** 党员: the roster, one member, and importing many. */
export function MembersPage() {
  return (
    <Routes>
      <Route index element={<MemberList />} />
      <Route path="new" element={<NewMemberPage />} />
      <Route path="import" element={<ImportPage />} />
      <Route path=":memberId" element={<EditMemberPage />} />
    </Routes>
  );
}
