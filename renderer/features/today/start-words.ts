import type { RebuildReason, SnapshotReason } from '@shared/keeping/compare-copies';
import { formatDateTime } from '@shared/domain/calendar';

import type { LostPhoto, StartEvent } from '../../data/start/start-event';
import { toLocal } from '../../platform/clock';

const rebuildWords: Readonly<Record<RebuildReason, string>> = {
  missing: '这台电脑上找不到这本记录簿的资料，可能是程序的资料夹被删除或清空过。',
  unreadable: '这本记录簿的资料损坏了，打不开。',
  empty: '这本记录簿的资料变成空的了。',
  foreign: '这台电脑上的资料和留底对不上，可能换过程序的资料夹。',
  older: '这台电脑上的资料比留底旧，可能恢复过旧的文件。',
  'rows-missing': '这台电脑上的资料少了一部分。',
};

const renewalWords: Readonly<Record<SnapshotReason, string>> = {
  'no-journal': '没有找到这本记录簿的留底，已按现在的内容做好一份。',
  'journal-damaged': '留底有损坏，已按现在的内容重新做好一份；记录簿本身没有问题。',
  'journal-behind': '留底比记录簿旧，已按现在的内容补齐；记录簿本身没有问题。',
  'older-shape': '留底已按新版本的程序重写。',
};

type Rebuilt = Extract<StartEvent, { readonly kind: 'rebuilt' }>;

function toRebuiltWords(event: Rebuilt): readonly string[] {
  const { reason, records, members, photos, unreadableLines, lastChangeAtMs, setAside } = event;
  const upTo =
    lastChangeAtMs === null ? '' : `，最后一次改动在${formatDateTime(toLocal(lastChangeAtMs))}`;
  return [
    rebuildWords[reason],
    `已从留底恢复 ${records} 份记录、${members} 名党员、${photos} 张照片${upTo}。`,
    ...(unreadableLines > 0
      ? [`留底里有 ${unreadableLines} 处读不出来，个别改动可能没有恢复，请翻看一下最近的记录。`]
      : []),
    ...(setAside === null ? [] : ['原来那份资料没有动，还留在这台电脑上。']),
  ];
}

function toPhotoName({ originalName, theme }: LostPhoto): string {
  return theme === '' ? originalName : `${originalName}（“${theme}”）`;
}

/** What a start found and did, in plain sentences. */
export function toStartWords(event: StartEvent): readonly string[] {
  switch (event.kind) {
    case 'rebuilt':
      return toRebuiltWords(event);
    case 'journal-renewed':
      return [renewalWords[event.reason]];
    case 'registry-restored':
      return [`程序的资料夹像是丢失过，已从留底找回 ${event.books} 本记录簿。`];
    case 'photos-mended':
      return [`有 ${event.photos} 张照片损坏或丢失，已用留底里的补好。`];
    case 'journal-photos-mended':
      return [`留底里缺少或损坏的 ${event.photos} 张照片，已用记录簿里的补上。`];
    case 'photos-lost':
      return [
        `有 ${event.photos.length} 张照片在记录簿和留底里都找不到了：` +
          `${event.photos.map(toPhotoName).join('、')}。`,
        '记录的文字没有受影响；备份里可能还有这些照片。',
      ];
  }
}
