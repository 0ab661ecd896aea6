import { Button } from 'antd';
import { useState } from 'react';

import type { Handover } from '@shared/domain/handover';
import { newId } from '@shared/util/ids';

import { useBook } from '../../../data/book-context';
import { openSupplement } from '../../../data/repositories/handover-state';
import { clock } from '../../../platform/clock';
import { LineInput } from '../../../ui/line-input';
import { Section } from '../../../ui/section';
import { useTellProblem } from '../../../ui/use-tell-problem';

const usualReasons = ['移交后发现记录有误', '漏交的材料补录', '上级要求更正'];

/** Opens the book again, with a reason that goes along to the receiver. */
export function SupplementForm({ handover }: { readonly handover: Handover }) {
  const { db } = useBook();
  const tellProblem = useTellProblem();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const open = async () => {
    if (reason.trim() === '') {
      setError('请写明补交的原因，接收人会看到。');
      return;
    }
    const supplement = { id: newId(), reason: reason.trim(), openedAtMs: clock.nowMs() };
    tellProblem(await openSupplement(db, handover.id, supplement));
  };
  return (
    <Section title="补交">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <p>
          移交以后发现要更正的，写明原因，记录簿会重新打开。改好以后再写一次移交包交给接收人，确认后又变成只读。
        </p>
        <LineInput
          label="补交原因"
          value={reason}
          offered={usualReasons}
          error={error}
          onChange={(value) => {
            setReason(value);
            setError(undefined);
          }}
        />
        <div className="actions">
          <Button htmlType="submit">开始补交</Button>
        </div>
      </form>
    </Section>
  );
}
