import { Button } from 'antd';
import { useState } from 'react';

import { toDatePart } from '@shared/domain/calendar';
import type { Contact } from '@shared/domain/contact';
import { newId } from '@shared/util/ids';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { saveContact } from '../../../data/repositories/contacts';
import { useReportUnsaved } from '../../../data/use-report-unsaved';
import { clock } from '../../../platform/clock';
import { Field } from '../../../ui/field';
import { LineInput } from '../../../ui/line-input';
import { ProblemNote } from '../../../ui/problem-note';
import { DayInput } from '../../../forms/day-input';

interface ContactFormProps {
  readonly memberId: string;
  readonly memberName: string;
  readonly onSaved: () => void;
}

const usualWays = ['电话', '微信', '视频', '走访'];

/** 登记联系: when, how, by whom and what; Enter in a line saves. */
export function ContactForm({ memberId, memberName, onSaved }: ContactFormProps) {
  const { db } = useBook();
  const today = toDatePart(clock.nowLocal());
  const empty = { on: today, how: '', by: '', content: '' };
  const [values, setValues] = useState<
    Omit<Contact, 'id' | 'memberId' | 'on'> & { on: string | null }
  >(empty);
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const { on, how, by, content } = values;
  useReportUnsaved(how !== '' || by !== '' || content !== '');

  const save = async () => {
    setAsked(true);
    if (on === null || on > today || how.trim() === '') return;
    const saved = await saveContact(db, {
      id: newId(),
      memberId,
      on,
      how: how.trim(),
      by: by.trim(),
      content: content.trim(),
    });
    setProblem(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    setValues({ ...empty, by });
    setAsked(false);
    onSaved();
  };

  const dayError = on === null ? '请填哪天联系的' : on > today ? '这一天还没有到' : undefined;
  return (
    <form
      className="contact-form grid"
      aria-label={`登记与${memberName}的联系`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {problem === null ? null : <ProblemNote problem={problem} />}
      <DayInput
        label="哪天"
        className="span-3"
        value={on}
        error={isAsked ? dayError : undefined}
        onChange={(day) => set({ on: day })}
      />
      <LineInput
        label="方式"
        className="span-3"
        offered={usualWays}
        value={how}
        error={isAsked && how.trim() === '' ? '请填怎么联系的，如 电话' : undefined}
        onChange={(text) => set({ how: text })}
      />
      <LineInput
        label="联系人（谁去联系的）"
        className="span-3"
        value={by}
        onChange={(text) => set({ by: text })}
      />
      <Field label="谈了什么" className="span-9">
        {(control) => (
          <textarea
            {...control}
            className="textarea contact-content"
            maxLength={2000}
            value={content}
            onChange={(event) => set({ content: event.target.value })}
          />
        )}
      </Field>
      <div className="span-3 contact-save">
        <Button type="primary" htmlType="submit">
          登记联系
        </Button>
      </div>
    </form>
  );
}
