import { Route, Routes } from 'react-router';

import { ReadingArea } from '../../forms/read-only/reading-area';

import { ElectionView } from './election-view';
import { ElectionsOverview } from './list/elections-overview';
import { ElectionPrintPage } from './print/election-print-page';
import './election.css';

const overview = (
  <ReadingArea>
    <ElectionsOverview />
  </ReadingArea>
);

const election = (
  <ReadingArea>
    <ElectionView />
  </ReadingArea>
);

/**
 * 换届选举: the term and the branch's elections, and each of them on a page of its own. Its papers
 * are printed from a book that has passed on, too.
 */
export function ElectionPage() {
  return (
    <Routes>
      <Route index element={overview} />
      <Route path=":electionId" element={election} />
      <Route path=":electionId/:part" element={election} />
      <Route path=":electionId/print/:paper/:roundId" element={<ElectionPrintPage />} />
    </Routes>
  );
}
