import { useEffect, useState } from 'react';
import { Route, Routes } from 'react-router';

import { EditMemberPage } from './edit/edit-member-page';
import { NewMemberPage } from './edit/new-member-page';
import { MemberList } from './member-list';
import { PastePage } from './paste/paste-page';
import { nothingUncovered, UncoveredContext } from './uncovered-context';
import './members.css';

/** The fonts' tables of characters are large, so they are loaded after the room is shown. */
function useCoverage() {
  const [coverage, setCoverage] = useState({ findUncovered: nothingUncovered });
  useEffect(() => {
    let isCurrent = true;
    void import('@shared/book/fonts/coverage').then(({ findUncovered }) => {
      if (isCurrent) setCoverage({ findUncovered: (text) => findUncovered(text) });
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return coverage.findUncovered;
}

/** 党员: the roster, one member, and pasting many. */
export function MembersPage() {
  const findUncovered = useCoverage();
  return (
    <UncoveredContext value={findUncovered}>
      <Routes>
        <Route index element={<MemberList />} />
        <Route path="new" element={<NewMemberPage />} />
        <Route path="paste" element={<PastePage />} />
        <Route path=":memberId" element={<EditMemberPage />} />
      </Routes>
    </UncoveredContext>
  );
}
