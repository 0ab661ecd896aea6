import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Disk } from '@electron/main/services/journal/disk';
import {
  createJournalService,
  type JournalService,
} from '@electron/main/services/journal/journal-service';
import { nodeDisk } from '@electron/main/services/journal/node-disk';
import type { KeptRow } from '@shared/keeping/commit';

import { aCommit, aWatermark, BOOK_ID } from '../builders/commit';
import { idOf } from '../builders/ids';
import { valueOf } from '../builders/journal';

import { hastyDisk } from './hasty-disk';
import { measureJournalSaving } from './journal-saving';
import { measureInTurn, timeWork, type Group, type Part } from './measurement';

const appendRounds = 200;
const photoRounds = 60;
const openRounds = 5;
const photoSizeBytes = 300_000;
const recordCount = 20_000;

const openService = (folder: string, disk: Disk = nodeDisk) =>
  createJournalService({ folder, disk, nowMs: () => Date.now() });

async function openEmptyBook(folder: string, disk?: Disk): Promise<JournalService> {
  const journal = openService(folder, disk);
  await valueOf(journal.beginSnapshot(BOOK_ID, aWatermark()));
  await valueOf(journal.finishSnapshot(BOOK_ID));
  return journal;
}

/** A record of about 2 KB as JSON, as one meeting of the branch gives. */
function toRecord(number: number): KeptRow {
  const text = '会议传达学习了上级文件精神，并结合本支部实际进行了讨论。'.repeat(20);
  const key = idOf(number);
  return { table: 'records', key, row: { id: key, theme: '主题党日', minutes: [{ text }] } };
}

/** A commit of about 5 KB: a record, its history row and what belongs to it. */
function toCommit(sequence: number) {
  const { row } = toRecord(sequence);
  const changes = ['records', 'history', 'revisions'].map((table) => ({ table, key: 'a', row }));
  return aCommit(sequence, changes);
}

const commitSizeBytes = Buffer.byteLength(JSON.stringify(toCommit(1)));

/** Writes the next thing of its kind into a journal. */
type WriteNext = (journal: JournalService, number: number) => Promise<unknown>;

const appendNext: WriteNext = (journal, number) =>
  valueOf(journal.append(BOOK_ID, [toCommit(number)]));

const photoBytes = new Uint8Array(photoSizeBytes);

const putNext: WriteNext = (journal, number) => {
  new DataView(photoBytes.buffer).setUint32(0, number);
  const hash = createHash('sha256').update(photoBytes).digest('hex');
  return valueOf(journal.putPhoto(BOOK_ID, hash, photoBytes));
};

/** On the real disk against one for which nobody waits, in turn. */
async function measureWrites(
  folder: string,
  title: string,
  rounds: number,
  writeNext: WriteNext,
): Promise<Group> {
  const journals = [
    await openEmptyBook(join(folder, `${title}-hasty`), hastyDisk),
    await openEmptyBook(join(folder, title), nodeDisk),
  ];
  const arms = journals.map((journal) => {
    let number = 0;
    return () => timeWork(() => writeNext(journal, (number += 1)));
  });
  const [hasty = [], durable = []] = await measureInTurn(rounds, arms);
  for (const journal of journals) await journal.close();
  return {
    title,
    rows: [
      { what: '不等写到磁盘（断电可能丢）', runsMs: hasty },
      { what: '等写到磁盘（本程序）', runsMs: durable },
    ],
  };
}

async function measureOpening(folder: string): Promise<Group> {
  const path = join(folder, 'open');
  const rows = Array.from({ length: recordCount }, (_, number) => toRecord(number));
  const journal = openService(path);
  await valueOf(journal.beginSnapshot(BOOK_ID, aWatermark(rows)));
  await valueOf(journal.addToSnapshot(BOOK_ID, rows));
  await valueOf(journal.finishSnapshot(BOOK_ID));
  await journal.close();
  const runsMs: number[] = [];
  for (let round = 0; round < openRounds; round += 1) {
    const again = openService(path);
    runsMs.push(await timeWork(() => valueOf(again.open(BOOK_ID))));
    await again.close();
  }
  const what = `读完并逐行核对 ${recordCount} 条`;
  return { title: '打开', rows: [{ what, runsMs }] };
}

/**
 * The journal's writes as the main process does them, without the way from the page; then the way
 * from the page, with everything in it.
 */
export async function measureJournal(): Promise<Part> {
  const folder = await mkdtemp(join(tmpdir(), 'branch-record-book-journal-'));
  try {
    const groups = [
      await measureWrites(folder, '写进一次改动', appendRounds, appendNext),
      await measureWrites(folder, '写进一张 300 KB 照片', photoRounds, putNext),
      await measureOpening(folder),
    ];
    const saving = await measureJournalSaving();
    const record = Buffer.byteLength(JSON.stringify(toRecord(1)));
    const sizes = `一次改动 ${commitSizeBytes} 字节，一条记录 ${record} 字节`;
    return {
      title: '五、留底',
      notes: [`前三组：主进程里的留底，从调用到应答；${sizes}。`, saving.note],
      groups: saving.group === null ? groups : [...groups, saving.group],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
