import { toTimePart } from '@shared/domain/calendar';
import type { HostDescription } from '@shared/ipc/host';

import { useSaveState, type SaveState } from '../data/save-state';
import { toLocal } from '../platform/clock';
import { useHostDescription } from '../platform/use-host-description';

function toWords(state: SaveState): string {
  switch (state.kind) {
    case 'idle':
      return '没有未保存的内容';
    case 'unsaved':
      return '有改动还没有保存';
    case 'pending':
    case 'saving':
      return '正在保存……';
    case 'saved':
      return `已保存 ${toTimePart(toLocal(state.atMs))}`;
    case 'failed':
      return '没有保存成功，会再试';
    case 'behind':
      return '已写下，留底还没写成，正在再试';
  }
}

/** In phrases, as the rail is narrow. */
const places: Readonly<Record<HostDescription['mode'], readonly string[]>> = {
  desktop: ['资料存在这台电脑上'],
  browser: ['资料存在这台电脑的', '这个浏览器里'],
};

/** Where the book is kept; a line breaks only between phrases. */
function PlaceWords({ mode }: Pick<HostDescription, 'mode'>) {
  return (
    <p>
      {places[mode].map((phrase) => (
        <span key={phrase} className="rail-phrase">
          {phrase}
        </span>
      ))}
    </p>
  );
}

/** Foot of the rail: whether what was typed is on disk, and where that is, always in words. */
export function SaveWords() {
  const state = useSaveState();
  const described = useHostDescription();
  return (
    <div className="rail-foot">
      <p role="status">{toWords(state)}</p>
      {described?.ok === true ? <PlaceWords mode={described.value.mode} /> : null}
    </div>
  );
}
