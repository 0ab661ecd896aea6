import { Route, Routes } from 'react-router';

import { EditMemberPage } from './edit/edit-member-page';
import { NewMemberPage } from './edit/new-member-page';
import { MemberList } from './member-list';
import { PastePage } from './paste/paste-page';
import './members.css';

/** 党员: the roster, one member, and pasting many. */
export function MembersPage() {
  return (
    <Routes>
      <Route index element={<MemberList />} />
      <Route path="new" element={<NewMemberPage />} />
      <Route path="paste" element={<PastePage />} />
      <Route path=":memberId" element={<EditMemberPage />} />
    </Routes>
  );
}
