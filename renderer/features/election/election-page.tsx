import { Route, Routes } from 'react-router';

import { ElectionView } from './election-view';
import { ElectionsOverview } from './list/elections-overview';
import { ElectionPrintPage } from './print/election-print-page';
import './election.css';

/** 换届选举: the term and the branch's elections, and each of them on a page of its own. */
export function ElectionPage() {
  return (
    <Routes>
      <Route index element={<ElectionsOverview />} />
      <Route path=":electionId" element={<ElectionView />} />
      <Route path=":electionId/:part" element={<ElectionView />} />
      <Route path=":electionId/print/:paper/:roundId" element={<ElectionPrintPage />} />
    </Routes>
  );
}
