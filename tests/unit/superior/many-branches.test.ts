import { NEWEST_DATA_VERSION, readPackage } from '@shared/superior/read-package';
import { gatherBranches, type FileReading } from '@shared/superior/gather-branches';
import { isAllRight } from '@shared/superior/set-aside';
import { toByteSource } from '@shared/package/bytes';
import { DATA_VERSION } from '@renderer/data/migrations/all';
import { aBranchPackage } from '@tests/builders/branch-package';
import { aBranchSpec } from '@tests/builders/branch-specs';
import { recountBranch } from '@tests/builders/recount-branch';
import { describe, expect, it } from 'vitest';

const choice = { year: 2026, today: '2026-11-22' };
const BRANCHES = 200;
const BROKEN = 77;

/** The figures as the recount says them. */
function toRecounted(reading: FileReading['reading']) {
  if (reading.kind !== 'counted') throw new Error(reading.words);
  const { figures } = reading;
  const { meetings, term } = figures;
  return {
    ...figures,
    termEndsOn: term?.endsOn ?? null,
    meetings: Object.fromEntries(
      meetings.map(({ kind, held, expected, gaps }) => [kind, { held, expected, gaps }]),
    ),
  };
}

describe('a folder of many branches', () => {
  it('gives for 200 branches the figures of a recount; one that is broken is named, the rest count', async () => {
    const readings: FileReading[] = [];
    for (let number = 1; number <= BRANCHES; number += 1) {
      const spec = aBranchSpec(number);
      const bytes = await aBranchPackage(spec);
      if (number === BROKEN) {
        const middle = Math.floor(bytes.length / 2);
        bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      }
      const reading = await readPackage(toByteSource(bytes), choice);
      readings.push({ fileName: `${spec.name}.zip`, reading });
      if (number === BROKEN) continue;
      expect(toRecounted(reading), spec.name).toMatchObject(recountBranch(spec));
    }

    const gathered = gatherBranches(readings, ['说明.docx']);
    expect(gathered.branches).toHaveLength(BRANCHES - 1);
    expect(gathered.branches.map(({ figures }) => figures.branchName)).toEqual(
      Array.from({ length: BRANCHES }, (_, index) => index + 1)
        .filter((number) => number !== BROKEN)
        .map((number) => `第${number}支部`),
    );
    expect(gathered.refused).toEqual([
      {
        fileName: `第${BROKEN}支部.zip`,
        reason: 'damaged',
        words: expect.stringMatching(/^不完整，或者被改动过：“.+”：/) as string,
      },
    ]);
    expect(gathered.others).toEqual(['说明.docx']);
    expect(isAllRight(gathered)).toBe(false);
    // Of a reading nothing stays but figures: no names of members, no texts.
    const kept = JSON.stringify(gathered.branches);
    expect(kept).not.toContain('党员02');
    expect(kept).not.toContain('的活动');
    expect(kept.length / gathered.branches.length).toBeLessThan(4000);
  }, 240_000);

  it('reads the data version of the book', () => {
    expect(NEWEST_DATA_VERSION).toBe(DATA_VERSION);
  });
});
