import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router';

import { BookPage } from '../features/book/book-page';
import { BranchesPage } from '../features/branches/branches-page';
import { ElectionPage } from '../features/election/election-page';
import { HandoverPage } from '../features/handover/handover-page';
import { BackupsPage } from '../features/keeping/backups-page';
import { RestorePage } from '../features/keeping/restore-page';
import { MembersPage } from '../features/members/members-page';
import { PlanPage } from '../features/plan/plan-page';
import { ReceivingPage } from '../features/receiving/receiving-page';
import { DeletedPage } from '../features/records/deleted/deleted-page';
import { RevisionPage } from '../features/records/filed/revision-page';
import { RecordPage } from '../features/records/record-page';
import { RecordsPage } from '../features/records/records-page';
import { LocalRulesPage } from '../features/settings/local-rules/local-rules-page';
import { SettingsPage } from '../features/settings/settings-page';
import { OwnKindPage } from '../features/settings/own-kinds/own-kind-page';
import { OwnKindsPage } from '../features/settings/own-kinds/own-kinds-page';
import { TemplatesPage } from '../features/settings/templates/templates-page';
import { WordTemplatesPage } from '../features/settings/word-templates/word-templates-page';
import { VerificationPage } from '../features/settings/verification/verification-page';
import { StatisticsPrintPage } from '../features/statistics/print-page';
import { StatisticsPage } from '../features/statistics/statistics-page';
import { TodayPage } from '../features/today/today-page';
import { ReadingArea } from '../forms/read-only/reading-area';

/** A page that does nothing but change the book. */
function toReading(page: ReactNode) {
  return <ReadingArea>{page}</ReadingArea>;
}

/** The rooms, by address. */
export const routes: readonly RouteObject[] = [
  { path: '/', element: <TodayPage /> },
  { path: '/records', element: <RecordsPage /> },
  { path: '/records/deleted', element: toReading(<DeletedPage />) },
  { path: '/records/:recordId', element: <RecordPage /> },
  { path: '/records/:recordId/revisions/:revision', element: <RevisionPage /> },
  { path: '/members/*', element: <MembersPage /> },
  { path: '/plan/*', element: <PlanPage /> },
  { path: '/statistics', element: <StatisticsPage /> },
  { path: '/statistics/:view', element: <StatisticsPage /> },
  { path: '/statistics/:view/print', element: <StatisticsPrintPage /> },
  { path: '/book/*', element: <BookPage /> },
  { path: '/handover/election/*', element: <ElectionPage /> },
  { path: '/handover/receiving/*', element: <ReceivingPage /> },
  { path: '/handover/branches/*', element: <BranchesPage /> },
  { path: '/handover/*', element: <HandoverPage /> },
  { path: '/settings', element: <SettingsPage /> },
  { path: '/settings/local-rules', element: toReading(<LocalRulesPage />) },
  { path: '/settings/verification', element: <VerificationPage /> },
  { path: '/settings/own-kinds', element: toReading(<OwnKindsPage />) },
  { path: '/settings/own-kinds/:kindId', element: toReading(<OwnKindPage />) },
  { path: '/settings/templates', element: toReading(<TemplatesPage />) },
  { path: '/settings/word-templates', element: toReading(<WordTemplatesPage />) },
  { path: '/settings/backups', element: <BackupsPage /> },
  { path: '/settings/restore', element: <RestorePage /> },
];
