import { main } from '@scripts/branches';
import { toByteSource } from '@shared/package/bytes';
import { branchesColumns, compareBy, toGapWords } from '@shared/superior/branches-columns';
import { gatherBranches, isPackageName } from '@shared/superior/gather-branches';
import { readPackage } from '@shared/superior/read-package';
import { isAllRight, toSetAside } from '@shared/superior/set-aside';
import { aBranchCopy, aBranchPackage } from '@tests/builders/branch-package';
import { aBranchSpec } from '@tests/builders/branch-specs';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { toPackageBytes } from '@tests/builders/memory-package';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const choice = { year: 2026, today: '2026-11-22' };
const read = (bytes: Uint8Array<ArrayBuffer>) => readPackage(toByteSource(bytes), choice);

describe('packages told apart', () => {
  it('counts the newer of two packages of one branch and names the older', async () => {
    const spec = aBranchSpec(5);
    const older = await aBranchPackage({ ...spec, madeAt: '2026-10-01T09:00', name: '旧名支部' });
    const gathered = gatherBranches([
      { fileName: '旧.zip', reading: await read(older) },
      { fileName: '新.zip', reading: await read(await aBranchPackage(spec)) },
    ]);
    expect(gathered.branches.map(({ fileName }) => fileName)).toEqual(['新.zip']);
    expect(toSetAside(gathered)).toEqual([
      {
        fileName: '旧.zip',
        words: '旧名支部，2026年10月1日（周四）09:00保存；同一个支部另有一份，已按“新.zip”计入。',
      },
    ]);
    expect(isAllRight(gathered)).toBe(true);
  });

  it('says of a damaged file that it may be the newer one of a branch in the table', async () => {
    const spec = { ...aBranchSpec(8), name: '营盘村第一党支部' };
    const bytes = await aBranchPackage(spec);
    const half = bytes.slice(0, bytes.length / 2);
    const words = async (fileName: string) => {
      const gathered = gatherBranches([
        { fileName: '备份.zip', reading: await read(bytes) },
        { fileName, reading: await read(half) },
      ]);
      return toSetAside(gathered)[0]?.words;
    };
    expect(await words('镇/移交包 营盘村第一党支部 2026-11-22.zip')).toMatch(
      /^没有计入：.+文件名里有“营盘村第一党支部”，这个支部表里是按“备份.zip”计入的，请核对哪一份新。$/,
    );
    expect(await words('移交包 2026-11-22.zip')).not.toMatch(/文件名里有/);
  });

  it('counts a package whose seals do not hold, and says where', async () => {
    const copy = await aBranchCopy(aBranchSpec(6));
    const changed = {
      ...copy,
      rows: async function* (table: string) {
        for await (const kept of copy.rows(table)) {
          const isThird = table === 'revisions' && kept.key === 3;
          yield isThird ? JSON.parse(JSON.stringify(kept).replace('的活动', '的会')) : kept;
        }
      },
    } as typeof copy;
    const reading = await read(await toPackageBytes(changed));
    if (reading.kind !== 'counted') throw new Error(reading.words);
    const { seals } = reading.figures;
    expect(seals.faultCount).toBeGreaterThan(0);
    expect(seals.faults[0]).toMatch(/^封存的正文被改过：“.+的会”/);
    expect(isAllRight(gatherBranches([{ fileName: '甲.zip', reading }]))).toBe(false);
  });

  it('names a package of a newer or an older program', async () => {
    const copy = await aBranchCopy(aBranchSpec(7));
    const ofVersion = (dataVersion: number) =>
      toPackageBytes({ ...copy, watermark: { ...copy.watermark, dataVersion } });
    expect(await read(await ofVersion(99))).toMatchObject({ reason: 'newer' });
    expect(await read(await ofVersion(2))).toMatchObject({ reason: 'older' });
  });

  it('opens only what may be a package by its name', () => {
    const names = ['甲.zip', '乙.ZIP', '丙.zip.age', '._甲.zip', '下级/~$甲.zip', '甲.docx', '甲'];
    expect(names.filter(isPackageName)).toEqual(['甲.zip', '乙.ZIP', '丙.zip.age']);
  });

  it('orders by any column, what is not there last', async () => {
    const [with5, with6] = await Promise.all(
      [5, 6].map(async (number) => {
        const reading = await read(await aBranchPackage(aBranchSpec(number)));
        if (reading.kind !== 'counted') throw new Error(reading.words);
        return reading.figures;
      }),
    );
    const gaps = branchesColumns.find(({ key }) => key === 'gaps')!;
    expect(Math.sign(compareBy(gaps, with5!, with6!))).toBe(1);
    expect(toGapWords(with6!)).toMatch(/^党员大会：第一季度、第二季度、第三季度；/);
    const plan = branchesColumns.find(({ key }) => key === 'plan')!;
    expect(compareBy(plan, { ...with5!, plan: null }, with6!)).toBe(1);
  });
});

describe('npm run branches', () => {
  let folder = '';
  let printed: string[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'branches-test-'));
    printed = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
    vi.spyOn(console, 'error').mockImplementation((line: string) => void printed.push(line));
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it('prints the table, writes workbook and text, and fails for a broken package', async () => {
    writeFileSync(join(folder, '甲.zip'), await aBranchPackage(aBranchSpec(5)));
    const [xlsx, csv] = [join(folder, '表.xlsx'), join(folder, '表.csv')];
    const words = [folder, '--year', '2026', '--xlsx', xlsx, '--csv', csv];
    expect(await main(words, FIXED_NOW_MS)).toBe(0);
    expect(printed[0]).toMatch(/^2026年度，1个支部。/);
    expect(printed).toContain('结论：1个支部的包都完好。');
    const [head = '', row = ''] = readFileSync(csv, 'utf8').split('\r\n');
    expect(row.split(',')).toHaveLength(head.split(',').length);
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');

    writeFileSync(join(folder, '坏.zip'), (await aBranchPackage(aBranchSpec(6))).slice(0, 900));
    expect(await main([folder], FIXED_NOW_MS)).toBe(1);
    expect(printed.join('\n')).toContain('坏.zip：没有计入：不完整，或者被改动过：');
    expect(printed.at(-1)).toMatch(/^结论：1个支部已计入，1个文件没有计入/);
  });

  it('says how it is used', async () => {
    expect(await main([])).toBe(2);
    expect(await main([folder, '--year', '26'])).toBe(2);
    expect(await main([join(folder, '没有')])).toBe(2);
  });
});
