// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Link, Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';

import { createDraft } from '@renderer/data/repositories/records';
import { loadMembers } from '@renderer/data/repositories/members';
import { MembersPage } from '@renderer/features/members/members-page';
import { aBranch } from '@tests/builders/branch';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, probationary } from '@tests/builders/member';
import { aContent, aRecord } from '@tests/builders/record';
import { renderInBook } from '@tests/builders/render-in-book';

const rooms = (
  <>
    <Link to="/elsewhere">去别处</Link>
    <Routes>
      <Route path="/members/*" element={<MembersPage />} />
      <Route path="/elsewhere" element={<h1>别处</h1>} />
    </Routes>
  </>
);

function type(label: string, text: string) {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

const save = () => fireEvent.click(screen.getByRole('button', { name: '保存' }));

describe('a new member', () => {
  const open = async () => {
    const db = await renderInBook(rooms, { branch: aBranch(), at: '/members/new' });
    await screen.findByRole('heading', { name: '添加党员' });
    return db;
  };

  it('is stored with the states that follow from the dates', async () => {
    const db = await open();
    type('姓名', '  阿卜来提•买买提 ');
    type('入党日期', '20150701');
    type('转正日期', '2016.7.1');
    save();
    await screen.findByRole('heading', { name: '党员' });
    const [member] = await loadMembers(db);
    expect(member).toMatchObject({ name: '阿卜来提·买买提', joinedOn: '2015-07-01' });
    expect(member?.states.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['belongs', '2015-07-01', null],
      ['probationary', '2015-07-01', '2016-06-30'],
      ['full', '2016-07-01', null],
    ]);
  });

  it('names what is missing, goes to the first, and keeps what was typed', async () => {
    const db = await open();
    type('联系电话', '0477-8581234');
    save();
    expect(await screen.findByText('还有 2 处要改，已填的内容都在：')).toBeTruthy();
    expect(screen.getByRole('button', { name: '姓名：请填写姓名' })).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('姓名')));
    expect(screen.getByLabelText<HTMLInputElement>('联系电话').value).toBe('0477-8581234');
    expect(await loadMembers(db)).toEqual([]);
  });

  it('takes what was put right off the list', async () => {
    await open();
    save();
    await screen.findByText('还有 2 处要改，已填的内容都在：');
    type('姓名', '于一');
    expect(await screen.findByText('还有 1 处要改，已填的内容都在：')).toBeTruthy();
  });

  it('does not save while a date on the screen could not be read', async () => {
    const db = await open();
    type('姓名', '于一');
    type('入党日期', '20150701');
    type('出生日期', '1990.5');
    save();
    expect(await screen.findByRole('button', { name: '出生日期：缺少日' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('出生日期').value).toBe('1990.5');
    expect(await loadMembers(db)).toEqual([]);
  });

  it('does not submit on the Enter that ends a composition', async () => {
    await open();
    const field = screen.getByLabelText('入党日期');
    fireEvent.change(field, { target: { value: '2015' } });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(field).toHaveProperty('value', '2015');
    expect(screen.queryByText('缺少月和日')).toBeNull();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(await screen.findByText('缺少月和日')).toBeTruthy();
  });

  it.each([
    ['韦\u{2EBF0}', 'U+2EBF0'],
    ['⿰韦华丽', 'U+2FF0'],
  ])('tells at once that %s cannot be printed, and the ways out', async (name, codePoint) => {
    await open();
    expect(screen.queryByLabelText('替代写法')).toBeNull();
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: name } });
    expect(await screen.findByText(new RegExp(codePoint.replace('+', '\\+')))).toBeTruthy();
    expect(screen.getByLabelText('替代写法')).toBeTruthy();
  });

  it.each(['彧赟', '㛃', '𬱖', '买买提吐尔逊·阿卜杜克热木·艾合买提江'])(
    'says nothing of %s, which can',
    async (name) => {
      await open();
      fireEvent.change(screen.getByLabelText('姓名'), { target: { value: name } });
      await screen.findByText(/^读作/);
      expect(screen.queryByText(/姓名印不出来/)).toBeNull();
    },
  );

  it('shows a name in Mongolian script upright, marked as Mongolian', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: '读音不对，或有另一种文字的姓名' }));
    fireEvent.change(screen.getByLabelText('另一种文字的姓名'), { target: { value: 'ᠪᠠᠲᠤ' } });
    const preview = await screen.findByLabelText('竖写的姓名');
    expect(preview.textContent).toBe('ᠪᠠᠲᠤ');
    expect(preview.lang).toBe('mn');
  });
});

describe('a member of the roster', () => {
  const joinedOn = '2025-06-17';
  const candidate = aMember({
    id: idOf(7),
    name: '哈斯',
    joinedOn,
    fullMemberOn: null,
    states: [belongs(joinedOn), probationary(joinedOn)],
  });
  const open = async (member = candidate) => {
    const db = await renderInBook(rooms, {
      branch: aBranch(),
      members: [member],
      at: `/members/${member.id}`,
    });
    await screen.findByRole('heading', { name: member.name });
    return db;
  };

  it('becomes full by the date and one press', async () => {
    const db = await open();
    type('转正日期', '20260617');
    fireEvent.click(await screen.findByRole('button', { name: '按入党、转正日期重排' }));
    expect(await screen.findByText(/今天是：正式党员/)).toBeTruthy();
    save();
    await screen.findByRole('heading', { name: '党员' });
    const [member] = await loadMembers(db);
    expect(member?.states).toEqual([
      belongs(joinedOn),
      probationary(joinedOn, '2026-06-16'),
      { kind: 'full', from: '2026-06-17', to: null },
    ]);
  });

  it('stays in 应到 until an exemption has both consents', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: '不计入应到' }));
    const dates = screen.getAllByLabelText('从哪天起');
    const from = dates.at(-1)!;
    fireEvent.change(from, { target: { value: '20260101' } });
    fireEvent.blur(from);
    expect(await screen.findByText(/免计手续缺上级同意、大会通过；计入/)).toBeTruthy();
    type('上级同意日期', '20251220');
    type('党员大会通过日期', '20251225');
    expect(
      await screen.findByText(/不计入应到（年老体弱卧床或生活不能自理）；不计入/),
    ).toBeTruthy();
  });

  it('asks before unsaved changes are left, and stays by default', async () => {
    await open();
    fireEvent.click(screen.getByRole('link', { name: '去别处' }));
    await screen.findByRole('heading', { name: '别处' });
    await open();
    type('联系电话', '0477-8581234');
    fireEvent.click(screen.getByRole('link', { name: '去别处' }));
    const stay = await screen.findByRole('button', { name: '留在这里' });
    fireEvent.click(stay);
    await waitFor(() => expect(screen.queryByText('还有没保存的改动')).toBeNull());
    expect(screen.getByLabelText('联系电话')).toHaveProperty('value', '0477-8581234');
    fireEvent.click(screen.getByRole('link', { name: '去别处' }));
    fireEvent.click(await screen.findByRole('button', { name: '不保存，离开' }));
    await screen.findByRole('heading', { name: '别处' });
  });

  it('is saved unchanged when nothing was changed', async () => {
    const db = await open();
    save();
    await screen.findByRole('heading', { name: '党员' });
    expect(await loadMembers(db)).toEqual([candidate]);
  });

  it('names the state whose end lies before its beginning', async () => {
    await open();
    const to = screen.getAllByLabelText('到哪天为止')[0]!;
    fireEvent.change(to, { target: { value: '20200101' } });
    fireEvent.blur(to);
    save();
    expect(
      await screen.findByRole('button', { name: '到哪天为止：截止日期早于起始日期' }),
    ).toBeTruthy();
  });

  it('is deleted when in no record, and comes back', async () => {
    const db = await open();
    fireEvent.click(screen.getByRole('button', { name: '删除（录错的才删）' }));
    await waitFor(async () => expect(await loadMembers(db)).toEqual([]));
    fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect(await loadMembers(db)).toEqual([candidate]));
  });

  it('is not deleted when in a record; the way out is told', async () => {
    const db = await open();
    await createDraft(
      db,
      aRecord({
        content: aContent({ chairId: candidate.id }),
      }),
    );
    fireEvent.click(screen.getByRole('button', { name: '删除（录错的才删）' }));
    expect(await screen.findByText(/请给“在本支部”填上截止日期/)).toBeTruthy();
    expect(await loadMembers(db)).toEqual([candidate]);
  });
});
