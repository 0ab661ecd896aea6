import type { RouteObject } from 'react-router';

import { BackupsPage } from '../features/keeping/backups-page';
import { RestorePage } from '../features/keeping/restore-page';
import { MembersPage } from '../features/members/members-page';
import { PlanPage } from '../features/plan/plan-page';
import { DeletedPage } from '../features/records/deleted/deleted-page';
import { RevisionPage } from '../features/records/filed/revision-page';
import { RecordPage } from '../features/records/record-page';
import { RecordsPage } from '../features/records/records-page';
import { SettingsPage } from '../features/settings/settings-page';
import { VerificationPage } from '../features/settings/verification/verification-page';
import { TodayPage } from '../features/today/today-page';

/** The rooms, by address. */
export const routes: readonly RouteObject[] = [
  { path: '/', element: <TodayPage /> },
  { path: '/records', element: <RecordsPage /> },
  { path: '/records/deleted', element: <DeletedPage /> },
  { path: '/records/:recordId', element: <RecordPage /> },
  { path: '/records/:recordId/revisions/:revision', element: <RevisionPage /> },
  { path: '/members/*', element: <MembersPage /> },
  { path: '/plan/*', element: <PlanPage /> },
  { path: '/settings', element: <SettingsPage /> },
  { path: '/settings/verification', element: <VerificationPage /> },
  { path: '/settings/backups', element: <BackupsPage /> },
  { path: '/settings/restore', element: <RestorePage /> },
];
