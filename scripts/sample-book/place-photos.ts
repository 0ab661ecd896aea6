import { assertPresent } from '../../shared/util/assert';
import { sha256Hex } from '../../shared/util/hash';
import type { SamplePicture } from '../../shared/sample/sample-source';
import type { MeetingRecord } from '../../shared/domain/record';

import type { HeldEvent } from './held-events';
import { withComment } from './photo-copies';
import type { Seeded } from './seeded';
import { captions, type Setting } from './texts/captions';

/** A picture of the sample under another id, with bytes of its own. */
export interface PhotoCopy {
  readonly picture: SamplePicture;
  readonly caption: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface CopyMeans {
  readonly pictures: readonly SamplePicture[];
  readonly loadPicture: (file: string) => Promise<Uint8Array>;
  readonly seeded: Seeded;
  readonly newId: () => string;
}

/** Kinds that are held outside as often as in a room. */
const outside = new Set(['volunteering', 'practical-work', 'theme-day', 'home-teaching']);

function settingOf({ kinds, on }: HeldEvent, index: number): Setting {
  const [first] = kinds;
  const isOutside = typeof first === 'string' && outside.has(first) && index % 3 !== 2;
  const month = Number(on.slice(5, 7));
  const season = month >= 4 && month <= 10 ? 'summer' : 'winter';
  return isOutside ? season : 'inside';
}

/** Copies of pictures that fit an event, no picture twice. */
export async function copyPictures(
  event: HeldEvent,
  record: MeetingRecord,
  count: number,
  means: CopyMeans,
): Promise<readonly PhotoCopy[]> {
  const shuffled = means.seeded.shuffle(means.pictures);
  const taken = new Set<string>();
  const copies: PhotoCopy[] = [];
  for (let index = 0; index < count; index += 1) {
    const setting = settingOf(event, index);
    const fits = (wanted: Setting) =>
      shuffled.find(({ file }) => captions[file]?.[0] === wanted && !taken.has(file));
    const picture = assertPresent(fits(setting) ?? fits('inside'), 'a picture that fits');
    taken.add(picture.file);
    copies.push(await copyPicture(picture, record, means));
  }
  return copies;
}

async function copyPicture(
  picture: SamplePicture,
  record: MeetingRecord,
  { loadPicture, seeded, newId }: CopyMeans,
): Promise<PhotoCopy> {
  const [, ...words] = captions[picture.file] ?? ['inside'];
  const id = newId();
  const bytes = withComment(await loadPicture(picture.file), id);
  const { startsAt } = record.content;
  const hasTime = startsAt !== null && startsAt.length > 10;
  return {
    caption: seeded.pick(words),
    bytes,
    picture: {
      ...picture,
      id,
      originalName: `IMG_${id.slice(-6)}.jpg`,
      takenAt: hasTime ? `${startsAt.slice(0, 14)}${10 + seeded.below(50)}` : null,
      sha256: await sha256Hex(bytes),
      sizeBytes: bytes.length,
    },
  };
}
