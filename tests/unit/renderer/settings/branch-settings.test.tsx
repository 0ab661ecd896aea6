// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { loadBranch } from '@renderer/data/repositories/branches';
import { BranchSettings } from '@renderer/features/settings/branch-settings';
import { aBranch } from '@tests/builders/branch';
import { aMember, belongs, full, inGroup } from '@tests/builders/member';
import { renderInBook } from '@tests/builders/render-in-book';

const branch = aBranch();
const firstGroup = branch.groups[0]!;
const change = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('the settings of the branch', () => {
  it('saves rule and actions together and says when', async () => {
    const db = await renderInBook(<BranchSettings />, { branch });
    await screen.findByLabelText('支部名称');
    change('主题党日的日子', 'nth-weekday');
    change('第几个', '2');
    change('星期几', '5');
    change('规定动作（一行一项）', ' 升国旗 \n\n重温入党誓词\n升国旗');
    expect(screen.getByText('有改动还没有保存')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '保存支部设置' }));
    expect(await screen.findByText(/^已保存 \d\d:\d\d$/)).toBeTruthy();
    expect(await loadBranch(db)).toEqual({
      ...branch,
      fixedDay: { kind: 'nth-weekday', nth: 2, weekday: 5 },
      themeDayActions: { ...branch.themeDayActions, required: ['升国旗', '重温入党誓词'] },
    });
  });

  it('does not let a group go while members are in it', async () => {
    await renderInBook(<BranchSettings />, {
      branch,
      members: [aMember({ states: [belongs(), full(), inGroup(firstGroup.id)] })],
    });
    expect(await screen.findByText('登记过 1 人')).toBeTruthy();
    expect(screen.getByRole('button', { name: '去掉第 1 个党小组' })).toHaveProperty(
      'disabled',
      true,
    );
  });

  it('takes an empty group out, and brings it back', async () => {
    const db = await renderInBook(<BranchSettings />, { branch });
    fireEvent.click(await screen.findByRole('button', { name: '去掉第 1 个党小组' }));
    await waitFor(() => expect(screen.queryByDisplayValue(firstGroup.name)).toBeNull());
    fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
    expect(await screen.findByDisplayValue(firstGroup.name)).toBeTruthy();
    expect(await loadBranch(db)).toEqual(branch);
  });
});
