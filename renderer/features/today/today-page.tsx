import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';

import { formatDate, formatDateTime, toDatePart } from '@shared/domain/calendar';
import type { MeetingRecord } from '@shared/domain/record';
import { findReminders } from '@shared/reminders/all-reminders';
import { bookWith } from '@shared/rules/local-rules';

import { useBook } from '../../data/book-context';
import { loadNewestRecords } from '../../data/repositories/record-lists';
import { loadReminderFacts } from '../../data/repositories/reminder-facts';
import { deleteDraft, restoreDraft } from '../../data/repositories/records';
import { useLive } from '../../data/use-live';
import { NewRecordButton } from '../../forms/new-record/new-record-button';
import { clock, toLocal } from '../../platform/clock';
import { Empty, Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { useTellProblem } from '../../ui/use-tell-problem';
import { useUndo } from '../../ui/use-undo';

import { StartAccount } from './start-account';
import { BrokenNote } from './broken-note';
import { LowSpaceNote } from './low-space-note';
import { ExportNote } from './export-note';
import { ReminderList } from './reminder-list';

function DraftRow({ draft }: { readonly draft: MeetingRecord }) {
  const { db } = useBook();
  const offerUndo = useUndo();
  const tellProblem = useTellProblem();
  const restore = async () => tellProblem(await restoreDraft(db, draft.id, clock.nowMs()));
  const remove = async () => {
    const removed = await deleteDraft(db, draft.id, clock.nowMs());
    tellProblem(removed);
    if (removed.ok) offerUndo('已删除这份草稿', () => void restore());
  };
  const { startsAt, theme } = draft.content;
  return (
    <li className="today-row">
      <Link to={`/records/${draft.id}`}>{theme === '' ? '主题未填' : theme}</Link>
      <span className="numeric">
        {startsAt === null ? '日期未填' : formatDate(toDatePart(startsAt))}
      </span>
      <span className="field-hint numeric">
        {draft.status === 'correcting' ? '更正中，' : ''}上次改动{' '}
        {formatDateTime(toLocal(draft.changedAtMs))}
      </span>
      {draft.status === 'draft' ? (
        <Button size="small" onClick={() => void remove()} aria-label={`删除草稿：${theme}`}>
          删除
        </Button>
      ) : null}
    </li>
  );
}

/** How many of the newest filed records are at hand. */
const RECENT = 3;

function RecentlyFiled({ recent }: { readonly recent: readonly MeetingRecord[] }) {
  if (recent.length === 0) return null;
  return (
    <Section title="最近归档">
      <ul>
        {recent.map(({ id, content: { theme, startsAt } }) => (
          <li key={id} className="today-row today-row-filed">
            <Link to={`/records/${id}`}>{theme}</Link>
            {startsAt === null ? null : (
              <span className="numeric">{formatDate(toDatePart(startsAt))}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** 今日: what is open and what this month asks for, in words. */
export function TodayPage() {
  const { db, branch } = useBook();
  const navigate = useNavigate();
  const today = toDatePart(clock.nowLocal());
  const loaded = useLive(async () => {
    const [facts, recent] = await Promise.all([
      loadReminderFacts(db, today),
      loadNewestRecords(db, RECENT, (record) => record.status === 'filed'),
    ]);
    return { facts, recent };
  }, [db, today]);
  const reminders = useMemo(
    () =>
      loaded === undefined
        ? []
        : findReminders({
            ...loaded.facts,
            branch,
            today,
            rules: bookWith(loaded.facts.localRules),
            toDay: (momentMs) => toDatePart(toLocal(momentMs)),
          }),
    [loaded, branch, today],
  );
  if (!loaded) return <p className="page">正在读取……</p>;
  const { facts, recent } = loaded;
  const { members, open: drafts } = facts;
  return (
    <Page
      title="今日"
      note={formatDate(today)}
      actions={members.length === 0 ? null : <NewRecordButton />}
    >
      <StartAccount />
      <BrokenNote />
      <LowSpaceNote />
      <ExportNote />
      {members.length === 0 ? (
        <div className="sheet">
          <Empty title="名册还是空的" text="先把党员名册放进来，开会时就不用再抄名字、数人数。">
            <Button type="primary" onClick={() => void navigate('/members/import')}>
              从文件或 WPS、Excel 导入名册
            </Button>
            <Button onClick={() => void navigate('/members/new')}>逐个填写</Button>
          </Empty>
        </div>
      ) : (
        <>
          <ReminderList reminders={reminders} today={today} />
          <Section title="没写完的" note={drafts.length === 0 ? undefined : `${drafts.length} 份`}>
            {drafts.length === 0 ? (
              <p className="field-hint">没有草稿。</p>
            ) : (
              <ul>
                {drafts.map((draft) => (
                  <DraftRow key={draft.id} draft={draft} />
                ))}
              </ul>
            )}
          </Section>
          <RecentlyFiled recent={recent} />
        </>
      )}
    </Page>
  );
}
