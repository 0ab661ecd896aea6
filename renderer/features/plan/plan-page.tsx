import { Route, Routes } from 'react-router';

import { BeforeDraftPage, BeforeLinePage } from './before/before-page';
import { MatchPage } from './match/match-page';
import { YearPage } from './lines/year-page';
import { PlanPrintPage, SubmittedPrintPage } from './print/plan-print-page';
import { SummaryPrintPage } from './print/summary-print-page';
import { SummaryPage } from './summary/summary-page';
import './plan.css';

/** 计划: the year's lines, what became of them, the year's reckoning, and what a meeting needs. */
export function PlanPage() {
  return (
    <Routes>
      <Route index element={<YearPage />} />
      <Route path="drafts/:recordId" element={<BeforeDraftPage />} />
      <Route path=":year" element={<YearPage />} />
      <Route path=":year/match" element={<MatchPage />} />
      <Route path=":year/summary" element={<SummaryPage />} />
      <Route path=":year/print" element={<PlanPrintPage />} />
      <Route path=":year/submitted" element={<SubmittedPrintPage />} />
      <Route path=":year/summary/print" element={<SummaryPrintPage />} />
      <Route path=":year/lines/:itemId" element={<BeforeLinePage />} />
    </Routes>
  );
}
