import type { Block } from '../../book/model/book-model';
import type { Year } from '../year';

import { toBranchBlocks } from './branch-pages';
import { toSummaryBlocks, toInspectionBlocks } from './closing-pages';
import { toContactBlocks } from './contact-pages';
import { toDuesBlocks } from './dues-pages';
import { toGlanceBlocks } from './glance-pages';
import { toHandoverBlocks } from './handover-pages';
import { toKeepingBlocks } from './how-kept';
import { toPlanBlocks } from './plan-pages';
import { toRosterBlocks } from './roster-pages';
import { toAttendanceBlocks, toHoursBlocks } from './statistics-pages';

/** What is printed in the sections that hold no records; every other one holds records. */
export const sectionPages: Readonly<Partial<Record<string, (year: Year) => readonly Block[]>>> = {
  notes: toKeepingBlocks,
  branch: toBranchBlocks,
  roster: toRosterBlocks,
  contacts: toContactBlocks,
  plan: toPlanBlocks,
  year: toGlanceBlocks,
  dues: toDuesBlocks,
  attendance: toAttendanceBlocks,
  hours: toHoursBlocks,
  summary: toSummaryBlocks,
  inspection: toInspectionBlocks,
  handover: toHandoverBlocks,
};
