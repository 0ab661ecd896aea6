import { toFiledDocument } from '../../shared/domain/filing';
import { ordinalsOf } from '../../shared/domain/ordinals';
import type { MeetingRecord } from '../../shared/domain/record';
import type { Revision } from '../../shared/domain/seal';
import { sealDocument } from '../../shared/domain/seal-chain';
import { toChinaTime, type SampleBook } from '../../shared/sample/build-sample';

/** Every so manieth record was corrected once. */
const EVERY = 30;
const DAYS_LATER_MS = 6 * 24 * 60 * 60 * 1000;

/** Corrections of some of the records that a test book files, sealed after all others. */
export async function correctSome(
  book: SampleBook,
  isOurs: (recordId: string) => boolean,
): Promise<readonly Revision[]> {
  const ours = book.revisions.filter(({ document }) => isOurs(document.recordId));
  const chosen = ours.filter((_, index) => index % EVERY === EVERY / 2);
  const corrections: Revision[] = [];
  for (const { document } of chosen) {
    const record = book.records.find(({ id }) => id === document.recordId);
    if (record === undefined) continue;
    const last = corrections.at(-1) ?? book.revisions.at(-1);
    corrections.push(await correct(book, record, document.filedAtMs + DAYS_LATER_MS, last));
  }
  return corrections;
}

async function correct(
  { branch, members, photos, records }: SampleBook,
  record: MeetingRecord,
  filedAtMs: number,
  last: Revision | undefined,
): Promise<Revision> {
  const content = { ...record.content, place: `${record.content.place}（一楼）` };
  const document = toFiledDocument({
    branch,
    members,
    record: { ...record, content, revision: 1 },
    photos: photos.filter(({ recordId }) => recordId === record.id),
    ordinals: ordinalsOf(record, records),
    filedAtMs,
    filedAt: toChinaTime(filedAtMs),
    enteredAt: toChinaTime(record.enteredAtMs),
    correctionReason: '地点写漏了楼层',
  });
  return { document, seal: await sealDocument(document, last?.seal ?? null) };
}
