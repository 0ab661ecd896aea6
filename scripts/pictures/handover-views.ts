import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { FileChooser, Page } from '@playwright/test';

import { root } from '../paths';

import { goTo, type View } from './view';

/** A save dialog cannot be answered from here; without it a file is a download. */
const withoutSaveDialog = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(globalThis, 'showSaveFilePicker', { value: undefined });
  });

const openStep = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '移交各步' }).getByRole('link', { name }).click();

async function save(page: Page, button: string, path: string): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 280_000 }),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  await download.saveAs(path);
}

async function choose(
  page: Page,
  button: string,
  file: Parameters<FileChooser['setFiles']>[0],
): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(file);
}

/** Paper and things of the list, as they are pasted from a table with its head. */
const things = [
  ['名称', '年度', '载体', '数量', '单位', '起止页', '保管期限', '存放位置', '备注'],
  ['党支部印章', '', '实物', '1', '枚', '', '', '村部保险柜', ''],
  ['党旗', '', '实物', '1', '面', '', '', '活动室', ''],
  ['党费收缴台账', '', '纸质', '2', '本', '1—96', '30年', '档案柜', ''],
  ['发展党员档案', '', '纸质', '6', '盒', '', '永久', '档案柜', ''],
  ['平台账号', '', '实物', '1', '个', '', '', '', '密码当面改'],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

async function fillList(page: Page): Promise<void> {
  await openStep(page, '交接单');
  const head = {
    编号: '2026-1',
    交接地点: '村党群服务中心',
    接收人: '巴特尔',
    接收人职务: '新任书记',
    监交人: '赵志远',
    监交人职务: '上级党委组织委员',
  };
  for (const [label, value] of Object.entries(head)) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
  await page.getByLabel('交接日期').fill('11.23');
  await page.getByLabel('交接日期').press('Tab');
  await page.getByTestId('save-state').filter({ hasText: '已保存' }).waitFor();
}

/** What one desk leaves for another while pictures are taken. */
interface Kept {
  readonly folder: string;
  readonly packagePath: string;
  /** As the giver's screen shows it, then the taker's. */
  packageCode: string;
  confirmationCode: string;
}

/** The giver: what there is, paper and things. */
function makeListViews(): readonly View[] {
  return [
    {
      name: 'handover-held',
      by: 'giver',
      open: async (page) => {
        await withoutSaveDialog(page);
        await goTo(page, '/handover');
        await page.getByRole('button', { name: '开始移交' }).click();
        await page.getByRole('region', { name: '记录簿里有什么' }).waitFor();
      },
    },
    {
      name: 'handover-items',
      by: 'giver',
      open: async (page) => {
        await openStep(page, '纸质和实物');
        await page.getByRole('button', { name: '粘贴几行' }).click();
        await page.getByLabel('从 WPS 或 Excel 复制后粘贴到这里').fill(things);
        await page.getByRole('button', { name: /^加到清单/ }).click();
        await page.getByRole('region', { name: '纸质材料和实物' }).hover();
        await page.mouse.wheel(0, 2000);
      },
    },
  ];
}

/** The giver: the package with its code, and the list that carries it. */
function makePackageViews(kept: Kept): readonly View[] {
  return [
    {
      name: 'handover-package',
      by: 'giver',
      open: async (page) => {
        await fillList(page);
        await openStep(page, '移交包');
        await save(page, '写移交包', kept.packagePath);
        await choose(page, '选择刚才存好的文件，核对', kept.packagePath);
        const code = page.locator('.package-code');
        await code.waitFor({ timeout: 60_000 });
        kept.packageCode = await code.innerText();
      },
    },
    {
      name: 'handover-list-print',
      by: 'giver',
      open: async (page) => {
        await openStep(page, '签字、确认');
        await page.getByRole('link', { name: '移交清单', exact: true }).click();
        await page.getByText('第一份（移交人存）').first().waitFor({ timeout: 60_000 });
        await save(page, '保存 PDF', join(kept.folder, 'list.pdf'));
      },
    },
  ];
}

/** The taker: the package judged, its code compared, taken over. */
function makeTakingViews(kept: Kept): readonly View[] {
  return [
    {
      name: 'receiving',
      by: 'taker',
      open: async (page) => {
        await page.goto('/');
        await page.getByRole('button', { name: '接收移交' }).click();
        await page.getByRole('button', { name: '选择移交包' }).waitFor();
      },
    },
    {
      name: 'receiving-report',
      by: 'taker',
      open: async (page) => {
        await choose(page, '选择移交包', kept.packagePath);
        const field = page.getByLabel('移交清单上的核对码');
        await field.fill(kept.packageCode, { timeout: 60_000 });
        await field.hover();
        await page.mouse.wheel(0, 2000);
      },
    },
    {
      name: 'receiving-taken-over',
      by: 'taker',
      open: async (page) => {
        await page.getByRole('button', { name: '接收', exact: true }).click();
        const code = page.getByTestId('confirmation-code');
        await code.waitFor({ timeout: 60_000 });
        kept.confirmationCode = await code.innerText();
      },
    },
  ];
}

/** The giver again, whose book becomes read-only. */
function makeConfirmViews(kept: Kept): readonly View[] {
  return [
    {
      name: 'handover-confirm',
      by: 'giver',
      open: async (page) => {
        await page.getByRole('link', { name: '回到' }).first().click();
        await openStep(page, '签字、确认');
        await page.getByLabel('接收人的确认码').fill(kept.confirmationCode);
        await page.mouse.wheel(0, 2000);
      },
    },
    {
      name: 'handed-over',
      by: 'giver',
      open: async (page) => {
        await page.getByRole('button', { name: '确认移交' }).click();
        await page.getByRole('heading', { name: '已移交' }).hover();
        await page.mouse.wheel(0, -2000);
      },
    },
  ];
}

/** What the superior sees of several branches. */
function makeSuperiorViews(kept: Kept): readonly View[] {
  return [
    {
      name: 'branches',
      by: 'superior',
      open: async (page) => {
        const packages = join(kept.folder, 'packages');
        mkdirSync(packages);
        const words = ['scripts/run.mjs', 'tests/harness/make-branch-folder.ts', packages];
        execFileSync(process.execPath, words, { cwd: root });
        await page.goto('/');
        await page.getByRole('button', { name: '汇总各支部的移交包或备份' }).click();
        await page.getByLabel('各支部的包所在的文件夹').setInputFiles(packages);
        await page.getByRole('heading', { name: /个支部$/ }).waitFor({ timeout: 60_000 });
      },
    },
  ];
}

/**
 * A handover from the one who gives to the one who takes, and what their superior sees.
 *
 * @param folder - Where the package and the printed list are kept while pictures are taken.
 */
export function makeHandoverViews(folder: string): readonly View[] {
  const kept: Kept = {
    folder,
    packagePath: join(folder, '移交包.zip'),
    packageCode: '',
    confirmationCode: '',
  };
  return [
    ...makeListViews(),
    ...makePackageViews(kept),
    ...makeTakingViews(kept),
    ...makeConfirmViews(kept),
    ...makeSuperiorViews(kept),
  ];
}
