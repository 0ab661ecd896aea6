import { beforeAll, describe, expect, it } from 'vitest';

import type { PageList } from '@shared/book/layout/page-list';
import { checkArchive } from '@shared/book/pdf/conformance/check-archive';
import { writePdf } from '@shared/book/pdf/write-pdf';
import { layOutSpine } from '@shared/book/spine/lay-out-spine';
import { somePdfMeans } from '@tests/builders/pdf-means';
import { aSpineLabel } from '@tests/builders/spine-label';

import { formatPages } from './format-pages';
import { findDifferentCells, findVanished } from './ink';
import { readStructure, renderWithMupdf, renderWithPoppler } from './pdf-tools';

const archive = { fondsNumber: '0123', retention: '永久', boxNumber: '12' };
const labels = {
  narrow: aSpineLabel({ widthMm: 8, archive }),
  'two-volumes': aSpineLabel({
    ...{ widthMm: 20, volumeCount: 2, lastYear: 2027, archive },
    branchName: 'ᠪᠠᠶᠠᠨᠨᠠᠭᠤᠷ ᠰᠤᠮᠤ 赛罕塔拉嘎查𬱖村支部',
    title: '“三会一课”原始记录（12·A卷）',
  }),
};

describe('the sheet of labels', () => {
  const sheets = new Map<string, PageList>();
  const files = new Map<string, Uint8Array>();

  beforeAll(async () => {
    const means = await somePdfMeans();
    for (const [name, label] of Object.entries(labels)) {
      const laidOut = layOutSpine(label, means.fonts);
      if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
      sheets.set(name, laidOut.value);
      files.set(name, await writePdf(laidOut.value, means));
    }
  }, 60_000);

  it.each(Object.keys(labels))('is the one that was looked at: %s', async (name) => {
    const sheet = sheets.get(name);
    expect(sheet).toBeDefined();
    if (sheet) await expect(formatPages(sheet)).toMatchFileSnapshot(`spine-labels/${name}.txt`);
  });

  it('shows every character in both renderers, which agree about the ink', () => {
    for (const [name, file] of files) {
      const sheet = sheets.get(name);
      const [poppler, mupdf] = [renderWithPoppler(file), renderWithMupdf(file)];
      expect(sheet && findVanished(sheet, poppler)).toEqual([]);
      expect(sheet && findVanished(sheet, mupdf)).toEqual([]);
      expect(findDifferentCells(poppler, mupdf)).toEqual([]);
    }
  });

  it('meets every requirement of PDF/A-3b, and is read in order', async () => {
    for (const file of files.values()) {
      const report = await checkArchive(file);
      const faults = report.ok ? report.value.requirements.flatMap((one) => one.faults) : [report];
      expect(faults).toEqual([]);
    }
    const narrow = files.get('narrow');
    expect(narrow && readStructure(narrow)).toMatch(/P \(block\)[\s\S]*H1 \(block\)/u);
  });
});
