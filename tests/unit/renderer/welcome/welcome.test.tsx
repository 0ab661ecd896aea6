// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { beforeEach, describe, expect, it } from 'vitest';

import { Welcome } from '@renderer/features/welcome/welcome';
import { branchSchema, type Branch } from '@shared/domain/branch';
import { fail, succeed } from '@shared/util/result';

const made: Branch[] = [];
let restores = 0;
let gatherings = 0;

function open(isRefused = false) {
  render(
    <App>
      <Welcome
        onCreate={(branch) => {
          made.push(branch);
          return Promise.resolve(succeed(null));
        }}
        onLoadSample={() =>
          Promise.resolve(
            isRefused
              ? fail({
                  code: 'disk-full',
                  what: '示例没有载入：磁盘已满。',
                  safe: '没有写入任何内容。',
                  next: '请先清出一些空间。',
                })
              : succeed(null),
          )
        }
        onReceive={() => undefined}
        onRestore={() => {
          restores += 1;
        }}
        onGatherBranches={() => {
          gatherings += 1;
        }}
      />
    </App>,
  );
}

beforeEach(() => {
  cleanup();
  made.length = 0;
  restores = 0;
  gatherings = 0;
});

const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const create = () => fireEvent.click(screen.getByRole('button', { name: '新建支部' }));

describe('first start', () => {
  it('makes a branch out of the short form', async () => {
    open();
    choose('支部名称', ' 红石村党支部 ');
    choose('上级党组织', '乌兰木伦镇党委');
    choose('类别', 'community');
    fireEvent.click(screen.getByRole('button', { name: '添加党小组' }));
    choose('第 1 个党小组的名称', '第一党小组');
    fireEvent.click(screen.getByRole('button', { name: '添加党小组' }));
    choose('每月几日', '21日');
    create();
    await waitFor(() => expect(made).toHaveLength(1));
    const [branch] = made;
    expect(branchSchema.parse(branch)).toEqual(branch);
    expect(branch).toMatchObject({
      name: '红石村党支部',
      kind: 'community',
      fixedDay: { kind: 'day-of-month', day: 21 },
    });
    expect(branch?.groups.map(({ name }) => name)).toEqual(['第一党小组']);
  });

  it('makes nothing without a name, says so, and keeps the rest', async () => {
    open();
    choose('上级党组织', '乌兰木伦镇党委');
    create();
    expect(await screen.findByRole('button', { name: '支部名称：请填写支部名称' })).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('支部名称')));
    expect(screen.getByLabelText('上级党组织')).toHaveProperty('value', '乌兰木伦镇党委');
    expect(made).toEqual([]);
  });

  it('refuses two groups of one name', async () => {
    open();
    choose('支部名称', '红石村党支部');
    for (const index of [1, 2]) {
      fireEvent.click(screen.getByRole('button', { name: '添加党小组' }));
      choose(`第 ${index} 个党小组的名称`, '一组');
    }
    create();
    expect(
      await screen.findByRole('button', {
        name: '第 2 个党小组的名称：已经有“一组”了，请换个名字',
      }),
    ).toBeTruthy();
    expect(made).toEqual([]);
  });

  it('says the rule in words as it is typed', () => {
    open();
    choose('主题党日的日子', 'window');
    choose('从几日', '3');
    choose('到几日', '7');
    expect(screen.getByText(/^每月3日至7日中的一天。接下来是：/)).toBeTruthy();
    choose('主题党日的日子', 'free');
    expect(screen.getByText('日期由支部自定，不按固定日子提醒。')).toBeTruthy();
  });

  it('tells why the sample was not loaded, and leaves the form as it was', async () => {
    open(true);
    choose('支部名称', '红石村党支部');
    fireEvent.click(screen.getByRole('button', { name: '载入示例支部' }));
    expect(await screen.findByText('示例没有载入：磁盘已满。')).toBeTruthy();
    expect(screen.getByLabelText('支部名称')).toHaveProperty('value', '红石村党支部');
  });
});

it('leads to restoring from a backup', () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: '从备份恢复' }));
  expect(restores).toBe(1);
});

it('leads a superior, who keeps no book, to the table of branches', () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: '汇总各支部的移交包或备份' }));
  expect(gatherings).toBe(1);
  expect(made).toEqual([]);
});
