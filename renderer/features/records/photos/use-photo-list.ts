import { useEffect, useRef, useState, type RefObject } from 'react';

import type { Photo } from '@shared/domain/photo';
import type { RecordPhoto } from '@shared/domain/record';
import { moveItem, sortByTakenAt } from '@shared/photo/photo-order';

import { useUndo } from '../../../ui/use-undo';

import type { CardPart } from './photo-card';

interface PhotoListInput {
  readonly photos: readonly RecordPhoto[];
  readonly facts: ReadonlyMap<string, Photo>;
  readonly onChange: (photos: readonly RecordPhoto[]) => void;
}

type Container = RefObject<HTMLElement | null>;

/** Where the focus goes once the list shows its new order; null: to the whole section. */
interface FocusWish {
  readonly photoId: string | null;
  readonly part: CardPart;
}

/** Changes to the list of photos, each with where the focus goes and what is said of it. */
export function usePhotoList({ photos, facts, onChange }: PhotoListInput, container: Container) {
  const offerUndo = useUndo();
  const [announcement, setAnnouncement] = useState('');
  const wish = useRef<FocusWish | null>(null);
  const latest = useRef({ photos, onChange });

  useEffect(() => {
    latest.current = { photos, onChange };
  });
  useEffect(() => {
    if (wish.current === null) return;
    focusCard(container.current, wish.current);
    wish.current = null;
  }, [photos, container]);

  const move = (from: number, to: number) => {
    onChange(moveItem(photos, from, to));
    setAnnouncement(`已移到第 ${to + 1} 张，共 ${photos.length} 张`);
  };
  return {
    announcement,
    move,
    moveBy: (photoId: string, steps: 1 | -1) => {
      wish.current = { photoId, part: steps === 1 ? 'later' : 'earlier' };
      const from = indexOf(photos, photoId);
      move(from, from + steps);
    },
    setCaption: (photoId: string, caption: string) => {
      onChange(photos.map((entry) => (entry.photoId === photoId ? { photoId, caption } : entry)));
    },
    sortByTime: () => {
      onChange(sortByTakenAt(photos, facts));
      setAnnouncement('已按拍摄时间排序，没有拍摄时间的排在最后');
    },
    remove: (photoId: string) => {
      const index = indexOf(photos, photoId);
      const removed = photos[index];
      if (removed === undefined) return;
      const rest = photos.filter((entry) => entry !== removed);
      wish.current = { photoId: (rest[index] ?? rest.at(-1))?.photoId ?? null, part: 'delete' };
      onChange(rest);
      offerUndo(`已删除第 ${index + 1} 张照片`, () => {
        const now = latest.current;
        if (indexOf(now.photos, photoId) !== -1) return;
        wish.current = { photoId, part: 'open' };
        now.onChange(now.photos.toSpliced(index, 0, removed));
      });
    },
  };
}

function indexOf(photos: readonly RecordPhoto[], photoId: string): number {
  return photos.findIndex((entry) => entry.photoId === photoId);
}

/** A moved card keeps the focus; at an end, where its button is disabled, the other one gets it. */
function focusCard(container: HTMLElement | null, { photoId, part }: FocusWish): void {
  const card = photoId === null ? null : container?.querySelector(`[data-photo="${photoId}"]`);
  const parts: readonly CardPart[] = [part, 'earlier', 'later', 'open'];
  const button = parts
    .map((one) => card?.querySelector<HTMLElement>(`[data-part="${one}"]:not(:disabled)`))
    .find((element) => element !== null && element !== undefined);
  (button ?? container?.querySelector<HTMLElement>('button'))?.focus();
}
