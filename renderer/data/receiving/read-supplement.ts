import type { Table } from 'dexie';

import { memberSchema, type Member } from '@shared/domain/member';
import { photoSchema, type Photo } from '@shared/domain/photo';
import { scanSchema, type Scan } from '@shared/domain/scan';
import { revisionSchema, type Revision } from '@shared/domain/seal';
import type { Takeover } from '@shared/domain/takeover';
import type { BookCopy } from '@shared/keeping/book-copy';
import type { KeptRow } from '@shared/keeping/commit';
import {
  planSupplement,
  type OwnRecord,
  type SupplementPlan,
} from '@shared/receiving/plan-supplement';
import type { Problem, Result } from '@shared/util/result';

import { attempt, RefusedWrite } from '../attempt';
import type { BookDatabase } from '../db';
import { loadRevisionsOf } from '../repositories/filing';

/** What of a package is not yet in the receiver's book. */
export interface Supplement {
  readonly plan: SupplementPlan;
  /** Pictures of the texts that are taken in, and of the new scans. */
  readonly photos: readonly Photo[];
  readonly scans: readonly Scan[];
  /** People whom those texts name and the receiver's roster does not have. */
  readonly members: readonly Member[];
}

const otherShape: Problem = {
  code: 'supplement-misshapen',
  what: '补交的包里有的内容不是本程序认得的样子。',
  safe: '这本记录簿没有改动。',
  next: '请移交人把程序更新到和这台电脑上一样的版本，再打一次包。',
};

/** Rows that the question is about; all of them have the shape of today, or none is used. */
async function collect<Value>(
  copy: BookCopy,
  table: string,
  isAskedFor: (row: KeptRow['row']) => boolean,
  schema: { readonly safeParse: (row: unknown) => { readonly data?: Value | undefined } },
): Promise<readonly Value[]> {
  const found: Value[] = [];
  for await (const { row } of copy.rows(table)) {
    if (!isAskedFor(row)) continue;
    const { data } = schema.safeParse(row);
    if (data === undefined) throw new RefusedWrite(otherShape);
    found.push(data);
  }
  return found;
}

function isLaterThan(sequence: number) {
  return ({ seal }: KeptRow['row']): boolean => {
    const link = seal as { readonly sequence?: unknown } | null | undefined;
    return typeof link?.sequence === 'number' && link.sequence > sequence;
  };
}

async function loadOwn(db: BookDatabase, recordId: string): Promise<OwnRecord> {
  const record = (await db.records.get(recordId)) ?? null;
  const revisions = await loadRevisionsOf(db, recordId);
  return {
    record,
    revisions: revisions.map(({ seal }) => ({
      revision: seal.revision,
      documentSha256: seal.documentSha256,
    })),
  };
}

/** Those of the rows that the receiver's table does not have. */
async function findMissing<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const here = await table.bulkGet(rows.map(({ id }) => id));
  return rows.filter((_, index) => here[index] === undefined);
}

/** Scans that the giver bound in after the package that was taken over. */
async function readScans(db: BookDatabase, copy: BookCopy): Promise<readonly Scan[]> {
  const { origin } = (await db.meta.get('book')) ?? {};
  const since = origin?.watermark.atMs ?? 0;
  const isNew = (row: KeptRow['row']) =>
    typeof row['addedAtMs'] === 'number' && row['addedAtMs'] > since;
  const scans = await collect(copy, 'scans', isNew, scanSchema);
  return findMissing(
    db.scans,
    scans.filter(({ removedAtMs }) => removedAtMs === undefined),
  );
}

async function readParts(db: BookDatabase, copy: BookCopy, taken: readonly Revision[]) {
  const scans = await readScans(db, copy);
  const photoIds = new Set([
    ...taken.flatMap(({ document }) => document.photos.map(({ photoId }) => photoId)),
    ...scans.flatMap((scan) => scan.photoIds),
  ]);
  const memberIds = new Set(
    taken.flatMap(({ document }) => document.people.map(({ memberId }) => memberId)),
  );
  const isIn = (ids: ReadonlySet<string>) => (row: KeptRow['row']) =>
    typeof row['id'] === 'string' && ids.has(row['id']);
  const photos = await collect(copy, 'photos', isIn(photoIds), photoSchema);
  const members = await collect(copy, 'members', isIn(memberIds), memberSchema);
  return {
    scans,
    photos: await findMissing(db.photos, photos),
    members: await findMissing(db.members, members),
  };
}

/**
 * Reads out of a later package of the giver what the receiver's book does not have.
 *
 * @param takeover - The link by which the book came from the giver's.
 */
export function readSupplement(
  db: BookDatabase,
  copy: BookCopy,
  takeover: Takeover,
): Promise<Result<Supplement>> {
  const work = async () => {
    const { document, seal } = takeover;
    const takenOverAtMs = document.kind === 'takeover' ? document.takenOverAtMs : 0;
    const isLater = isLaterThan(seal.sequence - 1);
    const theirs = [...(await collect(copy, 'revisions', isLater, revisionSchema))];
    theirs.sort((one, other) => one.seal.sequence - other.seal.sequence);
    const own = new Map<string, OwnRecord>();
    for (const { document: one } of theirs) own.set(one.recordId, await loadOwn(db, one.recordId));
    const plan = planSupplement(theirs, own, takenOverAtMs);
    const taken = plan.toTake.flatMap(({ revisions }) => revisions);
    return { plan, ...(await readParts(db, copy, taken)) };
  };
  // Reads through the package, which may lie on a slow stick.
  return attempt('读取补交的内容', work, null);
}
