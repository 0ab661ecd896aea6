import { useState } from 'react';

import { formatDate, toDatePart } from '@shared/domain/calendar';
import type { Likeness } from '@shared/honesty/likenesses';

import { SideBySide } from './side-by-side';

interface LikenessLineProps {
  readonly likeness: Likeness;
  readonly nameOf: (memberId: string) => string;
}

function toSentence({ own, other, otherRecord }: Likeness, nameOf: LikenessLineProps['nameOf']) {
  const day = otherRecord?.content.startsAt ?? null;
  const whose = (memberId: string | null) => (memberId === null ? '' : nameOf(memberId));
  if (day === null) {
    return `${whose(own.memberId)}和${whose(other.memberId)}的${other.label}大部分文字相同。`;
  }
  return `${own.label}${own.memberId === null ? '' : `（${whose(own.memberId)}）`}和${formatDate(toDatePart(day))}的记录大部分文字相同。`;
}

/** One likeness in a sentence, and both passages on demand. */
export function LikenessLine({ likeness, nameOf }: LikenessLineProps) {
  const [isOpen, setOpen] = useState(false);
  const sentence = toSentence(likeness, nameOf);
  return (
    <li className="finding finding-advice">
      <span className="finding-level">提醒</span>
      <span>
        {sentence}
        <small className="finding-source">
          检查通报里常见“年年雷同”。如果确实相同，照实归档也可以。
        </small>
      </span>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-label={`${isOpen ? '收起' : '对照着看'}：${sentence}`}
        onClick={() => setOpen((open) => !open)}
      >
        {isOpen ? '收起' : '对照着看'}
      </button>
      {isOpen ? <SideBySide likeness={likeness} nameOf={nameOf} /> : null}
    </li>
  );
}
