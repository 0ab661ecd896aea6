import { Button } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';

import { formatDate, toDatePart } from '@shared/domain/calendar';
import { groupOn } from '@shared/domain/group-on-date';
import { sexNames, type Member } from '@shared/domain/member';
import { distinguishSameNames } from '@shared/domain/names';
import { tryParseDate } from '@shared/domain/parse-date';
import { postWordsOn } from '@shared/domain/post-on-date';
import { rosterOn } from '@shared/domain/roster-on-date';
import type { LocalDate } from '@shared/domain/schema';

import { useBook } from '../../data/book-context';
import { loadMembers } from '../../data/repositories/members';
import { useLive } from '../../data/use-live';
import { WhileWritable } from '../../forms/read-only/reading-area';
import { clock } from '../../platform/clock';
import { Field } from '../../ui/field';
import { useKeptScroll, useKeptState } from '../../ui/kept-view';
import { Empty, Page } from '../../ui/page';
import { ParsedField } from '../../ui/parsed-field';

import { ExportDialog } from './export/export-dialog';
import { findMembers } from './find-members';
import { MembersNav } from './members-nav';
import { RosterTotals } from './roster-totals';
import { toStandingWords } from './standing-words';

interface MemberTableProps {
  readonly shown: readonly Member[];
  readonly all: readonly Member[];
  readonly date: LocalDate;
}

function MemberTable({ shown, all, date }: MemberTableProps) {
  const { branch } = useBook();
  const distinctions = useMemo(
    () => distinguishSameNames(all, branch.groups, date),
    [all, branch.groups, date],
  );
  const groupNames = new Map(branch.groups.map(({ id, name }) => [id, name]));
  return (
    <table className="plain-table member-table">
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">性别</th>
          <th scope="col">民族</th>
          <th scope="col">出生</th>
          <th scope="col">入党</th>
          <th scope="col">党小组</th>
          <th scope="col">现状</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((member) => {
          const distinction = distinctions.get(member.id) ?? '';
          const posts = postWordsOn(member, date);
          return (
            <tr key={member.id}>
              <td className="member-name">
                <Link to={`/members/${member.id}`}>{member.name}</Link>
                {distinction === '' ? null : (
                  <small className="field-hint">（{distinction}）</small>
                )}
                {member.substituteName === '' ? null : (
                  <small className="field-hint">印作{member.substituteName}</small>
                )}
                {posts === '' ? null : <small className="field-hint">{posts}</small>}
              </td>
              <td>{member.sex === null ? '' : sexNames[member.sex]}</td>
              <td className="nowrap">{member.ethnicity}</td>
              <td className="numeric nowrap">{member.bornOn}</td>
              <td className="numeric nowrap">{member.joinedOn}</td>
              <td className="nowrap">{groupNames.get(groupOn(member, date) ?? '') ?? ''}</td>
              <td>{toStandingWords(member, date)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function EmptyRoster() {
  const navigate = useNavigate();
  return (
    <div className="sheet">
      <Empty title="名册还是空的" text="已有 WPS 或 Excel 名册的，选中文件或者整张复制过来就行。">
        <Button type="primary" onClick={() => void navigate('/members/import')}>
          从文件或 WPS、Excel 导入名册
        </Button>
        <Button onClick={() => void navigate('/members/new')}>逐个填写</Button>
      </Empty>
    </div>
  );
}

/** The roster on a date: who belonged, what each was, and the numbers that follow. */
export function MemberList() {
  const { db } = useBook();
  const navigate = useNavigate();
  const members = useLive(() => loadMembers(db), [db]);
  const today = toDatePart(clock.nowLocal());
  const [chosenDate, setDate] = useKeptState<LocalDate | null>('members.date', null);
  const date = chosenDate ?? today;
  const [isEveryoneShown, setEveryoneShown] = useKeptState('members.everyone', false);
  const [typed, setTyped] = useKeptState('members.typed', '');
  useKeptScroll('members', members !== undefined);
  const [isExporting, setExporting] = useState(false);
  const searched = useDeferredValue(typed);
  const roster = useMemo(() => rosterOn(members ?? [], date), [members, date]);
  const shown = useMemo(
    () =>
      findMembers(isEveryoneShown ? (members ?? []) : roster.map(({ member }) => member), searched),
    [members, roster, isEveryoneShown, searched],
  );
  if (!members) return <p className="page">正在读取……</p>;
  const others = members.length - roster.length;
  return (
    <Page
      title="党员"
      actions={
        members.length === 0 ? null : (
          <>
            <Button disabled={roster.length === 0} onClick={() => setExporting(true)}>
              导出名册
            </Button>
            <WhileWritable>
              <Button onClick={() => void navigate('/members/import')}>导入名册</Button>
              <Button type="primary" onClick={() => void navigate('/members/new')}>
                添加党员
              </Button>
            </WhileWritable>
          </>
        )
      }
    >
      {members.length === 0 ? null : <MembersNav />}
      {isExporting ? (
        <ExportDialog
          members={members}
          date={date}
          count={roster.length}
          onClose={() => setExporting(false)}
        />
      ) : null}
      {members.length === 0 ? (
        <EmptyRoster />
      ) : (
        <div className="sheet">
          <div className="roster-head">
            <ParsedField
              label="名册截至"
              className="roster-date"
              placeholder="如 2025-12-31"
              value={date}
              parse={(text) => tryParseDate(text, today)}
              format={formatDate}
              onChange={setDate}
            />
            <Field label="找人（姓名或拼音）" className="roster-search">
              {(control) => (
                <input
                  {...control}
                  type="search"
                  className="input"
                  autoComplete="off"
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                />
              )}
            </Field>
            {others === 0 ? null : (
              <label className="check">
                <input
                  type="checkbox"
                  checked={isEveryoneShown}
                  onChange={(event) => setEveryoneShown(event.target.checked)}
                />
                也列出这一天不在册的 {others} 人
              </label>
            )}
          </div>
          <RosterTotals roster={roster} />
          {shown.length === 0 ? (
            <Empty
              title="没有找到"
              text={
                searched.trim() === '' ? '这一天没有人在册。' : `没有叫“${searched.trim()}”的人。`
              }
            />
          ) : (
            <MemberTable shown={shown} all={members} date={date} />
          )}
        </div>
      )}
    </Page>
  );
}
