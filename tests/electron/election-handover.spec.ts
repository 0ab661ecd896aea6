import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, type ElectronApplication, type Page } from '@playwright/test';

import { createJournalService } from '@electron/main/services/journal/journal-service';
import { nodeDisk } from '@electron/main/services/journal/node-disk';
import { toByteSource } from '@shared/package/bytes';
import { openBook } from '@shared/package/open-book';

import { beginElection, openPart, pick } from '../e2e/election-walk';
import { openStep } from '../e2e/handover-steps';
import { correctPlace, listFiled, takeOver } from '../e2e/receiving-steps';
import { goTo, loadSample, typeAndLeave, waitUntilSaved } from '../e2e/steps';
import { countTwice } from '../e2e/tally-steps';

import { decryptPackage, packAgain, spoil } from './changed-packages';
import { test } from './launch';

const passphrase = '沙棘果熟在九月半';

/** Answers the dialogs that save and open a file, as a user would. */
async function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, path);
}

/** Ticks off everybody who is offered, letter by letter. */
async function letAllArrive(page: Page): Promise<void> {
  const field = page.getByRole('combobox', { name: '谁到了' });
  await field.focus();
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    await page.keyboard.type(letter);
    while ((await field.getAttribute('aria-activedescendant')) !== null) {
      await page.keyboard.press('Enter');
      await page.keyboard.type(letter);
    }
    await page.keyboard.press('Backspace');
  }
}

async function countArrived(page: Page): Promise<number> {
  const words = await page.getByText(/^现到 \d+$/).innerText();
  return Number(words.replace(/\D/gu, ''));
}

/** Ballots of three names: the first two above all, the others equal at the last seat. */
function toTiedBallots(count: number): readonly string[] {
  const third = Math.floor(count / 3);
  const rest = count - 2 * third;
  return [
    ...Array<string>(third).fill('123'),
    ...Array<string>(third).fill('124'),
    ...Array<string>(Math.ceil(rest / 2)).fill('134'),
    ...Array<string>(Math.floor(rest / 2)).fill('234'),
  ];
}

async function electCommittee(page: Page): Promise<void> {
  await beginElection(page);
  await page.getByLabel('新一届届次').fill('第十三届');
  await typeAndLeave(page.getByLabel('开会选举的日期（开过才填）'), '20261120');
  await openPart(page, '候选人');
  await page.getByRole('button', { name: '大会选举支委会委员' }).click();
  for (const letters of ['wu', 'hy', 'zg', 'l']) await pick(page, '添加支委会委员候选人', letters);
  await openPart(page, '到会');
  await letAllArrive(page);
  await pick(page, '添加监票人', 'b');
  await pick(page, '添加计票人', 'd');
  const arrived = await countArrived(page);
  await openPart(page, '计票');
  await countTwice(page, toTiedBallots(arrived));
  await page.getByRole('link', { name: '看结果' }).click();
  await expect(page.getByRole('row').filter({ hasText: '票数相等，再次投票' })).toHaveCount(2);
  await page.getByRole('button', { name: '开始再次投票' }).click();
  await page.getByRole('link', { name: '去发选票、计票' }).click();
  const most = Math.ceil(arrived * 0.6);
  await countTwice(page, [
    ...Array<string>(most).fill('1'),
    ...Array<string>(arrived - most).fill('2'),
  ]);
  await page.getByRole('link', { name: '看结果' }).click();
}

async function electSecretary(page: Page): Promise<void> {
  const meeting = page.getByRole('region', { name: '新一届支委会第一次会议：选举书记' });
  const there = meeting.getByRole('group', { name: '到会的委员' }).getByRole('checkbox');
  await expect(there).toHaveCount(3);
  for (const one of await there.all()) await one.check();
  await meeting
    .getByRole('group', { name: /^书记候选人/ })
    .getByRole('radio')
    .first()
    .check();
  await meeting.getByRole('button', { name: '开始选举书记' }).click();
  await page.getByRole('link', { name: '去发选票、计票' }).click();
  await countTwice(page, ['1', '1', '0']);
  await page.getByRole('link', { name: '看结果' }).click();
  const duties = page.getByRole('region', { name: '分工，更新任期和职务' });
  await expect(page.getByText(/还没有分工/)).toBeVisible();
  for (const field of await duties.locator('input').all()) {
    if ((await field.inputValue()) === '') await field.fill('委员');
  }
  await page.getByRole('button', { name: '更新任期和职务' }).click();
  await page.getByRole('button', { name: '确认更新' }).click();
  await expect(page.getByText(/更新到名册/)).toBeVisible();
}

/** Writes the package and answers the code that is printed on the list. */
async function handOver(page: Page): Promise<string> {
  await goTo(page, '/handover');
  await page.getByRole('button', { name: '开始移交' }).click();
  await openStep(page, '交接单');
  await page.getByLabel('编号').fill('2026-1');
  await waitUntilSaved(page);
  await openStep(page, '移交包');
  await page.getByLabel(/加密码/).check();
  await page.getByLabel('密码', { exact: true }).fill(passphrase);
  await page.getByLabel('再输一次').fill(passphrase);
  await page.getByRole('button', { name: '写移交包', exact: true }).click();
  await expect(page.getByText(/已写好并读回核对过/)).toBeVisible({ timeout: 300_000 });
  return page.locator('.package-code').innerText();
}

/** All rows of all tables of the only book in a profile's journal. */
async function readJournal(dataFolder: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const folder = `${dataFolder}-journal`;
  const journal = createJournalService({ folder, disk: nodeDisk, nowMs: () => Date.now() });
  const [bookId = ''] = await readdir(folder);
  const opened = await journal.openCopy(bookId);
  if (!opened.ok || opened.value === null) throw new Error('the journal does not open');
  const tables = new Map<string, readonly unknown[]>();
  for (const table of Object.keys(opened.value.copy.watermark.counts)) {
    const rows: unknown[] = [];
    for await (const { row } of opened.value.copy.rows(table)) rows.push(row);
    tables.set(table, rows);
  }
  await opened.value.release();
  await journal.close();
  return tables;
}

async function readPackage(bytes: Uint8Array<ArrayBuffer>) {
  const opened = await openBook(toByteSource(bytes), { dataVersion: 99 });
  if (!opened.ok) throw new Error(opened.error.problem.what);
  const { copy } = opened.value;
  const tables = new Map<string, readonly unknown[]>();
  for (const table of Object.keys(copy.watermark.counts)) {
    const rows: unknown[] = [];
    for await (const { row } of copy.rows(table)) rows.push(row);
    tables.set(table, rows);
  }
  return tables;
}

test('a branch elects, hands over, and its successor goes on sealing; every fault is named before', async ({
  dataFolder,
  start,
}) => {
  test.setTimeout(900_000);
  const giver = await start();
  const files = join(dataFolder, 'stick');
  await mkdir(files);
  const path = join(files, '移交包.zip.age');
  await answerDialogs(giver.app, path);
  await loadSample(giver.page);
  await electCommittee(giver.page);
  await electSecretary(giver.page);
  const code = await handOver(giver.page);

  const receiverFolder = join(dataFolder, 'receiver');
  const receiver = await start(receiverFolder);
  await receiver.page.getByRole('button', { name: '接收移交' }).click();
  const choose = async (file: string) => {
    await answerDialogs(receiver.app, file);
    await receiver.page.getByRole('button', { name: '选择移交包' }).click();
  };

  const whole = await decryptPackage(new Uint8Array(await readFile(path)), passphrase);
  for (const fault of ['flipped-byte', 'missing-photo', 'swapped-files'] as const) {
    const spoilt = spoil(whole, fault);
    const file = join(files, `${fault}.zip`);
    await writeFile(file, packAgain(spoilt.files));
    await choose(file);
    await expect(receiver.page.getByRole('heading', { name: '不能接收' })).toBeVisible();
    const faults = receiver.page.getByRole('list', { name: '发现的问题' });
    for (const name of spoilt.named) await expect(faults).toContainText(name);
    await receiver.page.getByRole('button', { name: '换一个文件' }).click();
  }
  await choose(path);
  await receiver.page.getByLabel('密码', { exact: true }).fill(passphrase);
  await receiver.page.getByRole('button', { name: '打开', exact: true }).click();
  const typed = receiver.page.getByLabel('移交清单上的核对码');
  await typed.fill(`${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`, { timeout: 60_000 });
  await receiver.page.getByRole('button', { name: '接收', exact: true }).click();
  await expect(receiver.page.getByText(/和这个包不一样/)).toBeVisible();
  expect(await readdir(`${receiverFolder}-journal`).catch(() => [])).toEqual([]);

  const confirmation = await takeOver(receiver.page, code);
  await receiver.page.getByRole('button', { name: '打开接收的记录簿' }).click();
  await expect(receiver.page.getByRole('heading', { name: '今日' })).toBeVisible();
  const sent = await readPackage(whole);
  const received = await readJournal(receiverFolder);
  for (const [table, rows] of sent) {
    if (table !== 'takeovers') expect(received.get(table), table).toEqual(rows);
  }
  expect(received.get('takeovers')).toHaveLength(1);

  await openStep(giver.page, '签字、确认');
  await giver.page.getByLabel('接收人的确认码').fill(confirmation);
  await giver.page.getByRole('button', { name: '确认移交' }).click();
  await expect(giver.page.getByText('已移交：这本记录簿只能看、能打印，不能改。')).toBeVisible();

  const [record = ''] = await listFiled(receiver.page);
  await correctPlace(receiver.page, record, '镇党群服务中心', '地点写错');
  await goTo(receiver.page, '/settings/verification');
  await receiver.page.getByRole('button', { name: '现在核验' }).click();
  await expect(receiver.page.getByText(/都和封存、存入时一样/)).toBeVisible({ timeout: 60_000 });
  await rm(`${receiverFolder}-journal`, { recursive: true, force: true, maxRetries: 10 });
});
