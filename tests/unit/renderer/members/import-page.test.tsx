// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';

import { loadBranch } from '@renderer/data/repositories/branches';
import { loadMembers } from '@renderer/data/repositories/members';
import { MembersPage } from '@renderer/features/members/members-page';
import { aBranch } from '@tests/builders/branch';
import { idOf } from '@tests/builders/ids';
import { aMember } from '@tests/builders/member';
import { renderInBook } from '@tests/builders/render-in-book';
import { brokenRoster, reorderedRoster, villageRoster } from '@tests/fixtures/rosters/pastes';

const rooms = (
  <Routes>
    <Route path="/members/*" element={<MembersPage />} />
  </Routes>
);

async function openPaste(members: Parameters<typeof renderInBook>[1]['members'] = []) {
  const db = await renderInBook(rooms, {
    branch: aBranch({ groups: [] }),
    members,
    at: '/members/import',
  });
  const area = await screen.findByLabelText('从 WPS 或 Excel 复制后粘贴到这里');
  return { db, paste: (text: string) => fireEvent.change(area, { target: { value: text } }) };
}

describe('pasting a roster', () => {
  it('imports nothing before the button is pressed, then exactly what it said', async () => {
    const { db, paste } = await openPaste();
    paste(villageRoster);
    const button = await screen.findByRole('button', { name: '导入 5 人' });
    expect(await loadMembers(db)).toEqual([]);
    fireEvent.click(button);
    await screen.findByRole('heading', { name: '已导入 5 人' });
    const members = await loadMembers(db);
    expect(members.map(({ name }) => name).sort()).toEqual(
      ['王伟', '王伟', '乌云毕力格', '阿卜来提·买买提', '欧阳春晓'].sort(),
    );
    expect((await loadBranch(db))?.groups.map(({ name }) => name)).toEqual(['一组', '二组']);
  });

  it('lists refused rows with their number and reason, before and after the import', async () => {
    const { paste } = await openPaste();
    paste(`${brokenRoster}于一\t1990-01-01\t2012-07-01\t2013-07-01\t正式党员\r\n`);
    expect(await screen.findByText('第 4 行')).toBeTruthy();
    expect(screen.getByText('转正日期1989-07-01早于入党日期1990-07-01，请核对')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '导入 1 人' }));
    await screen.findByRole('heading', { name: '已导入 1 人' });
    const kept = screen.getByLabelText<HTMLTextAreaElement>('不能导入的各行');
    expect(kept.value).toContain('赵六（调出）\t1970-01-01');
    expect(kept.value.split('\n')).toHaveLength(9);
  });

  it('shows what each column was taken for and reads it anew when that is changed', async () => {
    const { paste } = await openPaste();
    paste(reorderedRoster);
    const phone = await screen.findByLabelText<HTMLSelectElement>('第 7 列 电话');
    expect(phone.value).toBe('phone');
    expect(screen.getByText(/，8581234/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('第 8 列 手机'), { target: { value: 'phone' } });
    expect(await screen.findByText(/，13900000009/)).toBeTruthy();
    expect(screen.queryByText(/，8581234/)).toBeNull();
  });

  it('shows what it would change of somebody on the roster, and leaves that out if unticked', async () => {
    const { db, paste } = await openPaste([
      aMember({ name: '王伟', bornOn: '1968-03-12', joinedOn: '1994-06-30' }),
    ]);
    paste(villageRoster);
    await screen.findByRole('button', { name: '导入 5 人（新增 4，更改 1）' });
    expect(screen.getByText('转正日期：2010-07-01 → 1995-06-30')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('导入第 4 行 王伟'));
    fireEvent.click(await screen.findByRole('button', { name: '导入 4 人' }));
    await screen.findByRole('heading', { name: '已导入 4 人' });
    const members = await loadMembers(db);
    expect(members.map(({ fullMemberOn }) => fullMemberOn)).toContain('2010-07-01');
  });

  it('changes somebody on the roster, and puts everything back when it is taken back', async () => {
    const present = aMember({ name: '陈杰', phone: '13900000001' });
    const { db, paste } = await openPaste([present]);
    paste('姓名\t出生日期\t联系电话\n陈杰\t1968-03-01\t13800000002');
    fireEvent.click(await screen.findByRole('button', { name: /^导入 1 人/ }));
    await screen.findByText('新增 0 人，更改 1 人。');
    expect((await loadMembers(db)).map(({ phone }) => phone)).toEqual(['13800000002']);
    fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect(await loadMembers(db)).toEqual([present]));
  });

  it('asks who a row is about where several have its name', async () => {
    const { paste } = await openPaste([
      aMember({ id: idOf(1), name: '陈杰', bornOn: '1968-03-12' }),
      aMember({ id: idOf(2), name: '陈杰', bornOn: '1991-05-06' }),
    ]);
    paste('姓名\t人员类别\t联系电话\n陈杰\t正式党员\t13800000002');
    const choice = await screen.findByLabelText('第 2 行 陈杰 是谁');
    expect(screen.getByRole('button', { name: '导入 0 人' })).toHaveProperty('disabled', true);
    fireEvent.change(choice, { target: { value: idOf(2) } });
    expect(await screen.findByText('联系电话：补上 13800000002')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^导入 1 人/ })).toBeTruthy();
  });

  it('lists who is on the roster and not in the table, and deletes nobody', async () => {
    const { paste } = await openPaste([aMember({ name: '赵铁柱' })]);
    paste(villageRoster);
    expect(await screen.findByText('名册里有、这张表里没有的 1 人（不会删除）')).toBeTruthy();
    expect(screen.getByText('赵铁柱')).toBeTruthy();
  });

  it('shows only the rows of one kind when asked to', async () => {
    const { paste } = await openPaste([aMember({ name: '王伟', bornOn: '1968-03-12' })]);
    paste(villageRoster);
    fireEvent.click(await screen.findByRole('radio', { name: '有更改 1' }));
    const region = screen.getByRole('region', { name: '表里的各行' });
    expect(within(region).getAllByRole('checkbox')).toHaveLength(1);
  });

  it('adds nobody twice when the same roster is pasted again without birth dates', async () => {
    const { paste } = await openPaste([aMember({ name: '陈杰', bornOn: null })]);
    paste('姓名\t人员类别\n陈杰\t正式党员');
    const button = await screen.findByRole('button', { name: '导入 0 人' });
    expect(button).toHaveProperty('disabled', true);
    expect(screen.getByText('已在名册，没有变化')).toBeTruthy();
  });

  it('takes rows without a category for full members only when asked to', async () => {
    const { paste } = await openPaste();
    paste('姓名\n诸葛建国\n呼延乌兰');
    await screen.findByRole('button', { name: '导入 0 人' });
    fireEvent.click(screen.getByLabelText('没写人员类别和转正日期的，都按正式党员导入'));
    expect(await screen.findByRole('button', { name: '导入 2 人' })).toBeTruthy();
  });

  it('takes the import back', async () => {
    const { db, paste } = await openPaste();
    paste(villageRoster);
    fireEvent.click(await screen.findByRole('button', { name: '导入 5 人' }));
    await screen.findByRole('heading', { name: '已导入 5 人' });
    fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect(await loadMembers(db)).toEqual([]));
    const area =
      await screen.findByLabelText<HTMLTextAreaElement>('从 WPS 或 Excel 复制后粘贴到这里');
    expect(area.value).toContain('1968-03-12');
  });

  it('keeps the preview in a region that the keyboard can scroll', async () => {
    const { paste } = await openPaste();
    paste(villageRoster);
    const region = await screen.findByRole('region', { name: '表里的各行' });
    expect(region.tabIndex).toBe(0);
    expect(within(region).getAllByRole('checkbox')).toHaveLength(5);
  });
});
