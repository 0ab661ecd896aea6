import { Button } from 'antd';

import { formatDateTime } from '@shared/domain/calendar';
import type { Handover, HandoverSupplement } from '@shared/domain/handover';

import { useBook } from '../../../data/book-context';
import { dropSupplement, isUntouchedSupplement } from '../../../data/repositories/handover-state';
import { useLive } from '../../../data/use-live';
import { clock, toLocal } from '../../../platform/clock';
import { Section } from '../../../ui/section';
import { useTellProblem } from '../../../ui/use-tell-problem';

interface OpenSupplementSectionProps {
  readonly handover: Handover;
  readonly supplement: HandoverSupplement;
}

/** The 补交 for which the book is open, and the way back while nothing was changed. */
export function OpenSupplementSection({ handover, supplement }: OpenSupplementSectionProps) {
  const { db } = useBook();
  const tellProblem = useTellProblem();
  const isUntouched = useLive(() => isUntouchedSupplement(db), [db, handover]) ?? false;
  return (
    <Section title="正在补交">
      <div className="stack">
        <dl className="facts">
          <dt>原因</dt>
          <dd>{supplement.reason}</dd>
          <dt>打开</dt>
          <dd>{formatDateTime(toLocal(supplement.openedAtMs))}</dd>
        </dl>
        <ol className="handover-steps stack">
          <li>到“记录”里打开要更正的记录，点“更正”，改好以后重新归档。</li>
          <li>回到“移交包”一步写补交包，交给接收人。</li>
          <li>接收人收下以后，把确认码输在下面。</li>
        </ol>
        {isUntouched ? (
          <div className="actions">
            <Button
              onClick={() => void dropSupplement(db, handover.id, clock.nowMs()).then(tellProblem)}
            >
              取消补交
            </Button>
            <span className="field-hint">打开以后还没有改过什么，可以取消，重新变成只读。</span>
          </div>
        ) : null}
      </div>
    </Section>
  );
}
