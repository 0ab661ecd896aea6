import { BookDatabase } from '@renderer/data/db';
import { toFirstMeta } from '@renderer/data/meta';
import { createDraft, saveDraft } from '@renderer/data/repositories/records';
import type { StoredPhoto } from '@renderer/data/stored-photo';
import type { MeetingRecord } from '@shared/domain/record';
import { newId } from '@shared/util/ids';
import { aPhoto, aRecord } from '@tests/builders/record';

import { durabilitySwitch } from './durability';

export interface SaveRun {
  readonly rounds: number;
  /** Rounds before those that count. */
  readonly warmUps: number;
  /** Size of the photo that comes in with each save; null for none. */
  readonly photoSizeBytes: number | null;
}

/** Milliseconds of each save, in the order of the rounds. */
export interface SaveTimes {
  readonly strict: readonly number[];
  readonly relaxed: readonly number[];
  readonly recordSizeBytes: number;
}

const recordSizeBytes = 2048;
const thumbnailSizeBytes = 12_000;

export function sizeOf(record: MeetingRecord): number {
  return new TextEncoder().encode(JSON.stringify(record)).length;
}

/** A draft of about 2 KB; a Chinese character takes three bytes. */
export function aDraftOfUsualSize(): MeetingRecord {
  const bare = aRecord({ id: newId() });
  const length = Math.max(0, Math.floor((recordSizeBytes - sizeOf(bare)) / 3));
  const text = '村道两侧的蒿草已经清理完毕。'.repeat(length).slice(0, length);
  return aRecord({ id: bare.id, content: { minutes: [{ id: newId(), speaker: '', text }] } });
}

/** Bytes that no store can pack smaller; `getRandomValues` gives at most 65536 at once. */
function aBlob(sizeBytes: number): Blob {
  const bytes = new Uint8Array(sizeBytes);
  for (let start = 0; start < sizeBytes; start += 65_536) {
    crypto.getRandomValues(bytes.subarray(start, Math.min(start + 65_536, sizeBytes)));
  }
  return new Blob([bytes], { type: 'image/jpeg' });
}

function aPhotoOf(recordId: string, sizeBytes: number): StoredPhoto {
  return {
    photo: aPhoto({ id: newId(), recordId, storedSizeBytes: sizeBytes }),
    image: aBlob(sizeBytes),
    thumbnail: aBlob(thumbnailSizeBytes),
  };
}

async function timeSave(
  db: BookDatabase,
  record: MeetingRecord,
  photos: readonly StoredPhoto[],
  durability: 'strict' | 'relaxed',
): Promise<number> {
  durabilitySwitch.forced = durability === 'strict' ? null : durability;
  durabilitySwitch.onOpen = (opened) => {
    if (opened.durability !== durability) throw new Error(`durability is ${opened.durability}`);
  };
  const startedAt = performance.now();
  const saved = await saveDraft(db, record, photos);
  const tookMs = performance.now() - startedAt;
  if (!saved.ok) throw new Error(`${saved.error.what}${saved.error.next}`);
  return tookMs;
}

/** Saves one draft again and again by the app's repository, strict and relaxed in turn. */
export async function measureSaves(run: SaveRun): Promise<SaveTimes> {
  const db = new BookDatabase(`saves-${newId()}`);
  const draft = aDraftOfUsualSize();
  const times: Record<'strict' | 'relaxed', number[]> = { strict: [], relaxed: [] };
  try {
    await db.meta.put(toFirstMeta(newId(), 0));
    const created = await createDraft(db, draft);
    if (!created.ok) throw new Error(created.error.what);
    for (let round = -run.warmUps; round < run.rounds; round += 1) {
      const isEven = round % 2 === 0;
      const order = isEven ? (['strict', 'relaxed'] as const) : (['relaxed', 'strict'] as const);
      for (const durability of order) {
        const photos = run.photoSizeBytes === null ? [] : [aPhotoOf(draft.id, run.photoSizeBytes)];
        const record = { ...draft, changedAtMs: draft.changedAtMs + run.warmUps + round };
        const tookMs = await timeSave(db, record, photos, durability);
        if (round >= 0) times[durability].push(tookMs);
      }
    }
  } finally {
    durabilitySwitch.forced = null;
    durabilitySwitch.onOpen = () => undefined;
    await db.delete();
  }
  return { ...times, recordSizeBytes: sizeOf(draft) };
}
