import type { RouteObject } from 'react-router';

import { BackupsPage } from '../features/keeping/backups-page';
import { RestorePage } from '../features/keeping/restore-page';
import { MembersPage } from '../features/members/members-page';
import { RecordPage } from '../features/records/record-page';
import { RecordsPage } from '../features/records/records-page';
import { SettingsPage } from '../features/settings/settings-page';
import { TodayPage } from '../features/today/today-page';

/** The rooms, by address. */
export const routes: readonly RouteObject[] = [
  { path: '/', element: <TodayPage /> },
  { path: '/records', element: <RecordsPage /> },
  { path: '/records/:recordId', element: <RecordPage /> },
  { path: '/members/*', element: <MembersPage /> },
  { path: '/settings', element: <SettingsPage /> },
  { path: '/settings/backups', element: <BackupsPage /> },
  { path: '/settings/restore', element: <RestorePage /> },
];
