import type { Branch } from '../domain/branch';
import type { Contact } from '../domain/contact';
import type { Payment } from '../domain/dues';
import { toFiledDocument } from '../domain/filing';
import type { Member } from '../domain/member';
import { ordinalsOf } from '../domain/ordinals';
import type { Photo } from '../domain/photo';
import type { Plan } from '../domain/plan';
import type { MeetingRecord } from '../domain/record';
import type { LocalDateTime } from '../domain/schema';
import type { Revision, Seal } from '../domain/seal';
import { sealDocument } from '../domain/seal-chain';
import { checkForFiling } from '../rules/check-for-filing';
import { isBlocking, type Finding } from '../rules/finding';
import { assertPresent } from '../util/assert';

import type { SamplePicture, SampleSource } from './sample-source';

/** The sample as rows of a book: all records filed but the newest one, which stays a draft. */
export interface SampleBook {
  readonly branch: Branch;
  readonly members: readonly Member[];
  readonly records: readonly MeetingRecord[];
  readonly photos: readonly Photo[];
  readonly plans: readonly Plan[];
  /** In the order of the chain of seals. */
  readonly revisions: readonly Revision[];
  readonly payments: readonly Payment[];
  readonly contacts: readonly Contact[];
  /** What the rules advise on each filed record, by its id. */
  readonly advice: ReadonlyMap<string, readonly Finding[]>;
}

/** China Standard Time has been UTC+8 without summer time since 1992. */
const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

/** The wall time in China of a moment; the sample's records say 登记 and 归档 in it. */
export function toChinaTime(momentMs: number): LocalDateTime {
  return new Date(momentMs + CHINA_OFFSET_MS).toISOString().slice(0, 16);
}

/**
 * Builds the sample book through the steps by which the app files records. Each record is filed
 * at the moment of its last change; the same source gives the same book to the last byte.
 *
 * @throws {Error} If the rules refuse a record or a photo has no picture: the sample is wrong.
 */
export async function buildSampleBook(source: SampleSource): Promise<SampleBook> {
  const photos = toPhotos(source);
  const inOrder = [...source.records].sort((one, other) => one.changedAtMs - other.changedAtMs);
  const draft = findNewest(source.records);
  const revisions: Revision[] = [];
  const advice = new Map<string, readonly Finding[]>();
  for (const record of inOrder) {
    if (record === draft) continue;
    const own = photos.filter(({ recordId }) => recordId === record.id);
    advice.set(record.id, checkRecord(source, record, own));
    revisions.push(await fileRecord(source, record, own, revisions.at(-1)?.seal ?? null));
  }
  const { branch, members, payments, contacts, plans } = source;
  const records = source.records.map((record) => (record === draft ? record : toFiled(record)));
  return { branch, members, records, photos, revisions, payments, contacts, plans, advice };
}

function findNewest(records: readonly MeetingRecord[]): MeetingRecord | undefined {
  const startOf = ({ content }: MeetingRecord) => content.startsAt ?? '';
  return records.toSorted((one, other) => (startOf(one) < startOf(other) ? 1 : -1))[0];
}

function checkRecord(
  { branch, members }: SampleSource,
  record: MeetingRecord,
  photos: readonly Photo[],
): readonly Finding[] {
  const findings = checkForFiling({
    branch,
    members,
    record,
    photos,
    now: toChinaTime(record.changedAtMs),
    enteredAt: toChinaTime(record.enteredAtMs),
  });
  const blocking = findings.filter(isBlocking).map(({ message }) => message);
  if (blocking.length > 0) {
    throw new Error(`示例记录“${record.content.theme}”不能归档：${blocking.join('')}`);
  }
  return findings;
}

async function fileRecord(
  { branch, members, records }: SampleSource,
  record: MeetingRecord,
  photos: readonly Photo[],
  previous: Seal | null,
): Promise<Revision> {
  const document = toFiledDocument({
    branch,
    members,
    record,
    photos,
    ordinals: ordinalsOf(record, records),
    filedAtMs: record.changedAtMs,
    filedAt: toChinaTime(record.changedAtMs),
    enteredAt: toChinaTime(record.enteredAtMs),
    correctionReason: '',
  });
  return { document, seal: await sealDocument(document, previous) };
}

function toFiled(record: MeetingRecord): MeetingRecord {
  return { ...record, status: 'filed', revision: 1 };
}

/** The drawn pictures are stored as they are, so original and stored file are the same. */
function toPhotos({ records, pictures }: SampleSource): readonly Photo[] {
  const byId = new Map(pictures.map((picture) => [picture.id, picture]));
  return records.flatMap((record) =>
    record.content.photos.map(({ photoId }) =>
      toPhoto(assertPresent(byId.get(photoId), `Photo ${photoId} has no picture`), record),
    ),
  );
}

function toPhoto(picture: SamplePicture, record: MeetingRecord): Photo {
  const { id, originalName, widthPx, heightPx, takenAt, sha256, sizeBytes } = picture;
  return {
    id,
    recordId: record.id,
    originalName,
    originalSha256: sha256,
    storedSha256: sha256,
    storedSizeBytes: sizeBytes,
    widthPx,
    heightPx,
    takenAt,
    addedAtMs: record.enteredAtMs,
  };
}
