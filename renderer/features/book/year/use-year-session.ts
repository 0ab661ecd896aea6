import { useEffect, useMemo, useSyncExternalStore } from 'react';

import { bookWith } from '@shared/rules/local-rules';
import { fail, succeed, type Result } from '@shared/util/result';
import { toFirstBookDesign } from '@shared/domain/book-design';

import { toStorageProblem } from '../../../data/attempt';
import { useBook } from '../../../data/book-context';
import type { BookDatabase } from '../../../data/db';
import { loadBookDesign } from '../../../data/repositories/book-designs';
import {
  listOpenRecords,
  listSealedTexts,
  loadScanShapes,
  readSealedTexts,
} from '../../../data/repositories/book-years';
import { loadContacts } from '../../../data/repositories/contacts';
import { loadHandoverOfYear } from '../../../data/repositories/handovers';
import { loadLocalRules } from '../../../data/repositories/local-rules';
import { loadMembers } from '../../../data/repositories/members';
import { loadPayments } from '../../../data/repositories/payments';
import { loadPlan } from '../../../data/repositories/plans';
import { loadPrintings } from '../../../data/repositories/printings';
import { loadScansOfYear } from '../../../data/repositories/scans';
import { useLive } from '../../../data/use-live';
import { loadPhotoFiles } from '../../../data/photo-files';
import { typesetter } from '../../../forms/pages/typesetter';
import { clock } from '../../../platform/clock';
import { host } from '../../../platform/host';

import { createFileListing } from './file-listing';
import { createFileWork, type FileWork } from './file-work';
import {
  createYearSession,
  type YearInputs,
  type YearSession,
  type YearState,
} from './year-session';

/** A year on the worker's desk. */
interface DeskYear {
  readonly db: BookDatabase;
  readonly bookYear: number;
  readonly session: YearSession;
  readonly fileWork: FileWork;
}

/** Coming back to the year finds its pages there, and its file as far as it is. */
let current: DeskYear | null = null;

function takeYear(db: BookDatabase, bookYear: number): DeskYear {
  if (current?.db !== db || current.bookYear !== bookYear) {
    const readTexts = (sequences: readonly number[]) => readSealedTexts(db, sequences);
    const session = createYearSession({ typesetter: typesetter.year, readTexts });
    const fileWork = createFileWork({
      typesetter: typesetter.year,
      loadPhotos: (photoIds) => loadPhotoFiles(db, photoIds),
      saveFile: (request) => host.files.save(request),
      beginListing: createFileListing(db, bookYear, () => clock.nowMs()),
      nowMs: () => clock.nowMs(),
    });
    current = { db, bookYear, session, fileWork };
  }
  return current;
}

/** The work of the year that lies on the desk. */
let atWork: FileWork | null = null;

/** The desk is cleared for another year: a file in work would be made of that one's pages. */
function leaveOthers(fileWork: FileWork): void {
  if (atWork !== fileWork) atWork?.cancel();
  atWork = fileWork;
}

/** What the book is made of besides its records; read whole, since it is little. */
async function loadFrame(db: BookDatabase, bookYear: number) {
  const [members, plan, payments, contacts, handover, scans, printings, design, localRules, open] =
    await Promise.all([
      loadMembers(db),
      loadPlan(db, bookYear),
      loadPayments(db),
      loadContacts(db),
      loadHandoverOfYear(db, bookYear),
      loadScansOfYear(db, bookYear),
      loadPrintings(db, bookYear),
      loadBookDesign(db, bookYear),
      loadLocalRules(db),
      listOpenRecords(db, bookYear),
    ]);
  const frame = {
    ...{ bookYear, members, plan, payments, contacts, handover, scans, printings },
    drafts: open.draftIds.length,
    correcting: open.correctingIds.length,
    design: design ?? toFirstBookDesign(bookYear),
    rules: bookWith(localRules.map(({ rule }) => rule)),
    now: clock.nowLocal(),
  };
  const openIds = [...open.draftIds, ...open.correctingIds];
  return { frame, openIds, scanPhotos: await loadScanShapes(db, scans) };
}

/** As `read`, told apart by the year; a database that cannot be read is a problem. */
async function attemptRead<Value>(bookYear: number, read: () => Promise<Value>) {
  try {
    return { bookYear, read: succeed(await read()) };
  } catch (error) {
    return { bookYear, read: fail(toStorageProblem('读取册子的内容', error)) };
  }
}

interface OpenInputs extends YearInputs {
  /** Records of the year that do not print as they stand. */
  readonly openIds: readonly string[];
}

/** What the year's book is made of, now and after each change; undefined until it is read. */
function useYearInputs(bookYear: number): Result<OpenInputs> | undefined {
  const { db, branch } = useBook();
  const texts = useLive(
    () => attemptRead(bookYear, () => listSealedTexts(db, bookYear)),
    [db, bookYear],
  );
  const loaded = useLive(
    () => attemptRead(bookYear, () => loadFrame(db, bookYear)),
    [db, bookYear],
  );
  return useMemo(() => {
    // An answer for the year before would be printed under the new one.
    if (texts?.bookYear !== bookYear || loaded?.bookYear !== bookYear) return undefined;
    if (!texts.read.ok) return texts.read;
    if (!loaded.read.ok) return loaded.read;
    const { frame, ...others } = loaded.read.value;
    return succeed({ texts: texts.read.value, frame: { ...frame, branch }, ...others });
  }, [texts, loaded, branch, bookYear]);
}

/** The book of a year as it stands, and its pages, which follow every change. */
export interface OpenYear {
  readonly session: YearSession;
  readonly state: YearState;
  /** The file of the book that is made, or was made last. */
  readonly fileWork: FileWork;
  /** Undefined until it is read. */
  readonly inputs: Result<OpenInputs> | undefined;
}

export function useYearSession(bookYear: number): OpenYear {
  const { db } = useBook();
  const { session, fileWork } = takeYear(db, bookYear);
  const inputs = useYearInputs(bookYear);
  useEffect(() => leaveOthers(fileWork), [fileWork]);
  useEffect(() => {
    if (inputs?.ok) session.follow(inputs.value);
  }, [session, inputs]);
  const state = useSyncExternalStore(session.subscribe, session.getState);
  return { session, fileWork, inputs, state };
}
