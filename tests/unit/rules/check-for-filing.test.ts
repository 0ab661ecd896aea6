import { checkForFiling } from '@shared/rules/check-for-filing';
import { isBlocking, type Finding } from '@shared/rules/finding';
import { aFilingCheck, findingsOf } from '@tests/builders/filing-check';
import { expect, it } from 'vitest';

it('finds nothing in a record that is in order', () => {
  expect(findingsOf()).toEqual([]);
});

it('gives each finding its source with the article', () => {
  const [finding] = checkForFiling(
    aFilingCheck({ startsAt: '2026-06-18T14:30', endsAt: '2026-06-18T16:00' }),
  );
  expect(finding).toMatchObject({
    rule: 'not-on-fixed-day',
    source: '《中国共产党支部工作条例（试行）》第十六条',
  });
});

it('judges a record by the rules of its own day', () => {
  const before = findingsOf({ startsAt: '2018-10-27T14:30', endsAt: '2018-10-27T16:00' });
  const after = findingsOf({ startsAt: '2018-10-28T14:30', endsAt: '2018-10-28T16:00' });
  expect(before.join()).not.toContain('not-on-fixed-day');
  expect(after.join()).toContain('not-on-fixed-day');
});

it('lets what is false or missing block and advice never', () => {
  const findings = checkForFiling(
    aFilingCheck({
      place: '',
      endsAt: '2026-06-17T14:00',
      recorderId: aFilingCheck().record.content.chairId,
    }),
  );
  expect(findings.map((finding) => [finding.level, isBlocking(finding)])).toEqual([
    ['missing', true],
    ['false', true],
    ['advice', false],
  ]);
});

it('tells what outside checks found', () => {
  const extra: Finding = {
    rule: 'uncovered-character',
    level: 'missing',
    message: '主题里的“𠮷”没有字体。',
    field: 'basics',
    source: '字体',
  };
  expect(checkForFiling(aFilingCheck({}, { extraFindings: [extra] }))).toEqual([extra]);
});
