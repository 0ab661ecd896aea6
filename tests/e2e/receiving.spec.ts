import { readFile, writeFile } from 'node:fs/promises';

import { expect, test, type Browser, type Page } from '@playwright/test';

import {
  choosePackage,
  correctPlace,
  listFiled,
  putHandover,
  readCode,
  savePackage,
  takeOver,
  withoutSaveDialog,
} from './receiving-steps';
import { goTo, loadSample } from './steps';

/** The sample branch with a handover to 李梅, as a package. */
async function makePackage(page: Page, path: string): Promise<void> {
  await withoutSaveDialog(page);
  await loadSample(page);
  await putHandover(page);
  await savePackage(page, path);
}

/** A browser that has never seen a book, at 接收. */
async function openReceiver(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/');
  await page.getByRole('button', { name: '接收移交' }).click();
  return page;
}

test('a package is judged, its code compared, and taken over as a book of its own', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(240_000);
  const path = info.outputPath('移交包.zip');
  await makePackage(page, path);
  const code = await readCode(path);
  const receiver = await openReceiver(browser);
  await choosePackage(receiver, path);
  await expect(receiver.getByRole('heading', { name: '移交包里有什么' })).toBeVisible({
    timeout: 60_000,
  });
  for (const name of ['王建国', '李梅', '赵志远']) {
    await expect(receiver.getByText(name, { exact: true })).toBeVisible();
  }
  const checks = receiver.getByRole('list', { name: '核验结果' });
  await expect(checks).toContainText('逐号核对过，没有断开，没有改动');
  await expect(checks).toContainText(/\d+ 张都在/);

  const wrong = `${code.slice(0, 5)}${code[5] === 'A' ? 'B' : 'A'}${code.slice(6)}`;
  await receiver.getByLabel('移交清单上的核对码').fill(wrong);
  await receiver.getByRole('button', { name: '接收', exact: true }).click();
  await expect(receiver.getByText(/从第 5 个字符起和这个包不一样/)).toBeVisible();
  await expect(receiver.getByRole('heading', { name: '接收好了' })).toBeHidden();

  const confirmation = await takeOver(receiver, code.toLowerCase().replaceAll('-', ' '));
  await receiver.getByRole('button', { name: '打开接收的记录簿' }).click();
  await expect(receiver.getByRole('heading', { name: '今日' })).toBeVisible();
  await goTo(receiver, '/handover/receiving');
  await expect(receiver.getByRole('heading', { name: '接收记录' })).toBeVisible();
  await expect(receiver.getByTestId('confirmation-code')).toHaveText(confirmation);
  await expect(receiver.getByText(/2026-11-23 由王建国移交、李梅接收/)).toBeVisible();
  await expect(receiver.getByRole('heading', { name: '签字的移交清单' })).toBeVisible();

  await choosePackage(receiver, path);
  await expect(receiver.getByRole('heading', { name: '已经接收过' })).toBeVisible({
    timeout: 60_000,
  });
  await goTo(receiver, '/settings/verification');
  await receiver.getByRole('button', { name: '现在核验' }).click();
  await expect(receiver.getByText(/都和封存、存入时一样/)).toBeVisible({ timeout: 60_000 });
  await expect(receiver.getByText(/第 \d+ 号：2026-11-23 由王建国移交、李梅接收/)).toBeVisible();
});

test('the received book equals the sent one but for the takeover', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(240_000);
  const path = info.outputPath('移交包.zip');
  await makePackage(page, path);
  const receiver = await openReceiver(browser);
  await choosePackage(receiver, path);
  await takeOver(receiver, await readCode(path));
  await receiver.getByRole('button', { name: '打开接收的记录簿' }).click();
  await goTo(receiver, '/settings/restore');
  const [chooser] = await Promise.all([
    receiver.waitForEvent('filechooser'),
    receiver.getByRole('button', { name: '选择文件' }).click(),
  ]);
  await chooser.setFiles(path);
  await expect(receiver.getByText('记录：完全相同。')).toBeVisible({ timeout: 60_000 });
  await expect(receiver.getByText('党员：完全相同。')).toBeVisible();
  await expect(receiver.getByText('照片：完全相同。')).toBeVisible();
  const counts = async (one: Page) => {
    await goTo(one, '/statistics');
    await expect(one.getByRole('heading', { level: 1, name: '统计' })).toBeVisible();
    await expect(one.locator('main table').first()).toBeVisible();
    return one.locator('main table').first().innerText();
  };
  expect(await counts(receiver)).toBe(await counts(page));
});

test('a flipped byte is named by its file, and nothing is stored', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(150_000);
  const path = info.outputPath('移交包.zip');
  await makePackage(page, path);
  const bytes = await readFile(path);
  bytes.writeUInt8(bytes[60_000]! ^ 1, 60_000);
  await writeFile(path, bytes);
  const receiver = await openReceiver(browser);
  await choosePackage(receiver, path);
  await expect(receiver.getByRole('heading', { name: '不能接收' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(receiver.getByRole('list', { name: '发现的问题' })).toContainText(/“.+”：/);
  await expect(receiver.getByRole('alert')).toContainText('这台电脑上的记录簿没有改动');
  await receiver.reload();
  await expect(receiver.getByRole('button', { name: '接收移交' })).toBeVisible();
});

test('a plain copy is offered with a warning, and other files are told apart', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(150_000);
  const path = info.outputPath('备份.zip');
  await withoutSaveDialog(page);
  await loadSample(page);
  await savePackage(page, path);
  const receiver = await openReceiver(browser);
  const buffer = Buffer.from('no package');
  await choosePackage(receiver, { name: '照片.zip', mimeType: 'application/zip', buffer });
  await expect(receiver.getByRole('alert')).toContainText('这不是支部记录簿保存的文件');
  await receiver.getByRole('button', { name: '换一个文件' }).click();
  await choosePackage(receiver, path);
  await expect(receiver.getByRole('heading', { name: '这是备份，不是移交包' })).toBeVisible({
    timeout: 60_000,
  });
  await receiver.getByRole('button', { name: '当作移交接收' }).click();
  await receiver.getByRole('dialog').getByRole('button', { name: '先不' }).click();
  await expect(receiver.getByRole('heading', { name: '接收好了' })).toBeHidden();
});

test('a 补交 brings what the giver corrected, and leaves out what both corrected', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(300_000);
  const [path, later] = [info.outputPath('移交包.zip'), info.outputPath('补交包.zip')];
  await makePackage(page, path);
  const receiver = await openReceiver(browser);
  await choosePackage(receiver, path);
  await takeOver(receiver, await readCode(path));
  await receiver.getByRole('button', { name: '打开接收的记录簿' }).click();
  await expect(receiver.getByRole('heading', { name: '今日' })).toBeVisible();

  const [both = '', theirs = ''] = await listFiled(page);
  await correctPlace(receiver, both, '接收人写的地点', '我也发现写错了');
  await correctPlace(page, both, '移交人写的地点', '地点写错了');
  await correctPlace(page, theirs, '村委会二楼会议室', '楼层写错了');
  await savePackage(page, later);

  await goTo(receiver, '/handover/receiving');
  await choosePackage(receiver, later);
  await expect(receiver.getByRole('heading', { name: '前任的补交' })).toBeVisible({
    timeout: 60_000,
  });
  const toTake = receiver.getByRole('list', { name: '要收进来的记录' });
  await expect(toTake.getByRole('listitem')).toHaveCount(1);
  await expect(toTake).toContainText('楼层写错了');
  const leftOut = receiver.getByRole('list', { name: '两边都动过，不收' });
  await expect(leftOut.getByRole('listitem')).toHaveCount(1);
  await receiver.screenshot({ path: info.outputPath('补交.png'), fullPage: true });
  await receiver.getByRole('button', { name: '收进补交' }).click();
  await expect(receiver.getByRole('heading', { name: '补交收好了' })).toBeVisible({
    timeout: 60_000,
  });
  await receiver.screenshot({ path: info.outputPath('收好.png'), fullPage: true });
  await receiver.getByRole('button', { name: '完成' }).click();
  await choosePackage(receiver, later);
  await expect(receiver.getByRole('heading', { name: '已经接收过' })).toBeVisible({
    timeout: 60_000,
  });
  await goTo(receiver, theirs);
  await expect(receiver.getByText(/更正后重新归档/)).toBeVisible();
  await goTo(receiver, '/settings/verification');
  await receiver.getByRole('button', { name: '现在核验' }).click();
  await expect(receiver.getByText(/都和封存、存入时一样/)).toBeVisible({ timeout: 60_000 });
});

test('an encrypted package asks for its passphrase, and says when it is wrong', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(240_000);
  const passphrase = '沙棘果熟在九月半';
  const path = info.outputPath('移交包.zip.age');
  await withoutSaveDialog(page);
  await loadSample(page);
  await putHandover(page);
  await goTo(page, '/settings/backups');
  await page.getByLabel(/加密码/).check();
  await page.getByLabel('密码', { exact: true }).fill(passphrase);
  await page.getByLabel('再输一次').fill(passphrase);
  await savePackage(page, path);
  const receiver = await openReceiver(browser);
  await choosePackage(receiver, path);
  await receiver.getByRole('textbox', { name: '密码' }).fill('不是这一个密码');
  await receiver.getByRole('button', { name: '打开', exact: true }).click();
  await expect(receiver.getByText(/密码不对/)).toBeVisible({ timeout: 60_000 });
  await receiver.getByRole('textbox', { name: '密码' }).fill(passphrase);
  await receiver.keyboard.press('Enter');
  await expect(receiver.getByRole('heading', { name: '移交包里有什么' })).toBeVisible({
    timeout: 60_000,
  });
});
