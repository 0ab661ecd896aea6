import { formatDate } from '../domain/calendar';
import { voteMethodNames, type Matter, type RecordContent } from '../domain/record';
import type { FiledDocument } from '../domain/seal';
import { toPersonName } from '../book/model/attendance-blocks';

import { alignItems } from './align-items';
import { toNote, toSwap, toTextChange, type Change } from './change';

/** What compares one part of two documents; the changes come in the order of the page. */
export type CompareField = (before: FiledDocument, after: FiledDocument) => readonly Change[];

interface Listed {
  readonly id: string;
}

interface ItemWords<Item> {
  /** 段, 项 or 人, after 第 n. */
  readonly unit: string;
  readonly read: (document: FiledDocument) => readonly Item[];
  readonly toWords: (item: Item, document: FiledDocument) => string;
}

/** Compares a list whose items are one text each: what is new, gone, or says something else. */
function compareTexts<Item extends Listed>(words: ItemWords<Item>): CompareField {
  return (before, after) => {
    const { items, isReordered } = alignItems(
      words.read(before),
      words.read(after),
      ({ id }) => id,
      (item) => words.toWords(item, before),
    );
    const changes = items.flatMap((pair) => {
      const old = pair.before === null ? '' : words.toWords(pair.before.item, before);
      const now = pair.after === null ? '' : words.toWords(pair.after.item, after);
      const place = pair.after?.place ?? pair.before?.place ?? 0;
      const label = `${pair.after === null ? '原' : ''}第 ${place} ${words.unit}`;
      return toTextChange(old, now, label);
    });
    return isReordered ? [...changes, toNote('先后次序有调整')] : changes;
  };
}

export const compareAgenda = compareTexts({
  unit: '项',
  read: ({ content }) => content.agenda,
  toWords: ({ text }) => text,
});

export const compareMinutes = compareTexts({
  unit: '段',
  read: ({ content }) => content.minutes,
  toWords: ({ speaker, text }) => (speaker === '' ? text : `${speaker}：${text}`),
});

export const compareGuests = compareTexts({
  unit: '人',
  read: ({ content }) => content.guests,
  toWords: ({ name, unit, role }) => [name, unit, role].filter((part) => part !== '').join('，'),
});

export const compareMakeUps = compareTexts({
  unit: '人',
  read: ({ content }) => content.makeUps,
  toWords: ({ memberId, on, how, by }, { people }) =>
    [
      toPersonName(people, memberId),
      on === null ? '' : formatDate(on),
      how,
      by === '' ? '' : `由${by}负责`,
    ]
      .filter((part) => part !== '')
      .join('，'),
});

function toVoteWords(vote: Matter['vote']): string {
  if (vote === null) return '没有表决';
  const { method, inFavour, against, abstained } = vote;
  return `${voteMethodNames[method]}，赞成 ${inFavour}，反对 ${against}，弃权 ${abstained}`;
}

/** 议定事项: title, decision and vote apart, so that a changed number is not lost in a sentence. */
export const compareMatters: CompareField = (before, after) => {
  const { items, isReordered } = alignItems(
    before.content.matters,
    after.content.matters,
    ({ id }) => id,
    ({ title, decision }) => `${title}\n${decision}`,
  );
  const changes = items.flatMap((pair) => {
    const [old, now] = [pair.before?.item, pair.after?.item];
    const place = pair.after?.place ?? pair.before?.place ?? 0;
    const label = `${now === undefined ? '原' : ''}第 ${place} 项`;
    return [
      ...toTextChange(old?.title ?? '', now?.title ?? '', `${label}议题`),
      ...toTextChange(old?.decision ?? '', now?.decision ?? '', `${label}决定`),
      ...toSwap(toVoteWords(old?.vote ?? null), toVoteWords(now?.vote ?? null), `${label}表决`),
    ];
  });
  return isReordered ? [...changes, toNote('先后次序有调整')] : changes;
};

const quoted = (caption: string) => (caption === '' ? '（没有说明）' : `“${caption}”`);

/** 照片: by the picture itself, so that moving one is not told as taking it out and adding it. */
export const comparePhotos: CompareField = (before, after) => {
  const read = ({ content }: FiledDocument): RecordContent['photos'] => content.photos;
  const { items, isReordered } = alignItems(
    read(before),
    read(after),
    ({ photoId }) => photoId,
    ({ photoId }) => photoId,
  );
  const changes = items.flatMap((pair): readonly Change[] => {
    if (pair.after === null) {
      const { item, place } = pair.before ?? { item: null, place: 0 };
      return item === null
        ? []
        : [toNote(`去掉了原第 ${place} 张${quoted(item.caption)}`, item.photoId)];
    }
    const { item, place } = pair.after;
    if (pair.before === null) {
      return [toNote(`增加了第 ${place} 张${quoted(item.caption)}`, item.photoId)];
    }
    return toTextChange(pair.before.item.caption, item.caption, `第 ${place} 张的说明`);
  });
  return isReordered ? [...changes, toNote('照片的先后次序有调整')] : changes;
};

/** The picture under a photo's id, which no correction can change: only damage does. */
export const comparePhotoFiles: CompareField = (before, after) => {
  const numbers = new Map(after.content.photos.map(({ photoId }, index) => [photoId, index + 1]));
  const old = new Map(before.photos.map((photo) => [photo.photoId, photo]));
  return after.photos.flatMap((photo) => {
    const same = old.get(photo.photoId);
    if (same === undefined) return [];
    const label = `第 ${numbers.get(photo.photoId) ?? 0} 张`;
    return [
      ...toSwap(same.takenAt ?? '没有', photo.takenAt ?? '没有', `${label}的拍摄时间`),
      ...(same.storedSha256 === photo.storedSha256
        ? []
        : [toNote(`${label}换成了另一个文件`, photo.photoId)]),
    ];
  });
};
