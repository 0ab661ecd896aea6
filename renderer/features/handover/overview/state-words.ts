import type { Handover } from '@shared/domain/handover';

import type { ListedHandover } from '../../../data/repositories/handovers';

/** How far a 移交 has come, in words. */
export function toStateWords({ handover, isPredecessors }: ListedHandover): string {
  if (isPredecessors) return '前任移交给本支部的';
  if (handover.confirmedAtMs !== null) return isReopened(handover) ? '已移交，正在补交' : '已移交';
  return handover.package === null ? '正在准备' : '移交包已写出，等接收人确认';
}

function isReopened({ supplements }: Handover): boolean {
  return supplements.some(({ confirmedAtMs }) => confirmedAtMs === null);
}
