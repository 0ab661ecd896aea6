import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import type { HolidayShift, Plan, PlanItem } from '@shared/domain/plan';
import type { ThemeOffer } from '@shared/plan/offer-themes';

import { useBook } from '../../../data/book-context';
import { changePlan, withLines } from '../../../data/repositories/plans';
import { SaveNote } from '../../../forms/save-note';
import { clock } from '../../../platform/clock';
import { Section } from '../../../ui/section';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { PlanFrame } from '../plan-frame';
import { ProposeDialog } from '../propose/propose-dialog';
import { ThemesDialog } from '../propose/themes-dialog';

import { CalendarDialog } from './calendar-dialog';
import { LinesTable } from './lines-table';
import { saveCalendar } from './save-calendar';
import { SubmissionPart } from './submission-part';
import { useExpectations } from './use-expectations';
import { usePlanLines } from './use-plan-lines';
import type { YearMeans } from './year-means';

interface YearEditorProps {
  readonly plan: Plan;
  readonly means: YearMeans;
}

type OpenDialog = 'propose' | 'themes' | 'calendar' | null;

/** The year's table with what helps to fill it; everything typed is saved as it stands. */
export function YearEditor({ plan, means }: YearEditorProps) {
  const { db, branch } = useBook();
  const year = plan.bookYear;
  const navigate = useNavigate();
  const tellProblem = useTellProblem();
  const editor = usePlanLines(plan);
  const expectations = useExpectations(year, means.members, means.localRules);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [savedWords, setSavedWords] = useState('');
  const close = () => setDialog(null);

  const takeLines = async (items: readonly PlanItem[], holidayShift: HolidayShift) => {
    close();
    editor.add(items);
    tellProblem(
      await changePlan(db, plan.id, clock.nowMs(), (stored) => ({ ...stored, holidayShift })),
    );
  };
  const takeThemes = (offers: readonly ThemeOffer[]) => {
    for (const { itemId, theme } of offers) {
      const item = editor.items.find(({ id }) => id === itemId);
      if (item) editor.setItem({ ...item, theme });
    }
  };
  const exportCalendar = async (hasAlarms: boolean) => {
    close();
    const flushed = await editor.flush();
    if (!flushed.ok) return;
    const saved = await saveCalendar(withLines(plan, editor), branch.name, hasAlarms);
    tellProblem(saved);
    if (saved.ok) setSavedWords(saved.value);
  };
  return (
    <PlanFrame
      view=""
      actions={
        <>
          <Button onClick={() => setDialog('calendar')}>导出日历</Button>
          <Button onClick={() => void navigate(`/plan/${year}/print`)}>打印、存 PDF</Button>
        </>
      }
    >
      <Section
        title="工作目标"
        note={
          <span role="status" data-testid="save-state">
            <SaveNote />
          </span>
        }
      >
        <textarea
          className="textarea plan-aim"
          aria-label="工作目标"
          maxLength={20_000}
          placeholder="这一年支部要办成的事，没有可以不写"
          value={editor.aim}
          onChange={(event) => editor.setAim(event.target.value)}
        />
        <SubmissionPart plan={withLines(plan, editor)} flush={editor.flush} />
      </Section>
      <Section title={`${year}年安排`} note={`${editor.items.length} 行`}>
        <div className="actions plan-helpers">
          <Button type="primary" onClick={() => setDialog('propose')}>
            照固定日和规定拟计划
          </Button>
          <Button disabled={editor.items.length === 0} onClick={() => setDialog('themes')}>
            填主题
          </Button>
          <span className="field-hint">先看要放进什么，再放。</span>
        </div>
        <p role="status" className="field-hint">
          {savedWords}
        </p>
        <LinesTable year={year} editor={editor} />
        <p className="field-hint">
          日子可写 17 或 6.17，写 6.17 就挪到六月；回车到下一行同一栏，Alt 加上下键移动一行。
        </p>
      </Section>
      {dialog === 'propose' ? (
        <ProposeDialog
          {...{ year, expectations }}
          items={editor.items}
          holidayShift={plan.holidayShift}
          onTake={(items, shift) => void takeLines(items, shift)}
          onClose={close}
        />
      ) : null}
      {dialog === 'themes' ? (
        <ThemesDialog
          items={editor.items}
          lastYear={means.lastYear}
          onTake={takeThemes}
          onClose={close}
        />
      ) : null}
      {dialog === 'calendar' ? (
        <CalendarDialog onSave={(hasAlarms) => void exportCalendar(hasAlarms)} onClose={close} />
      ) : null}
    </PlanFrame>
  );
}
