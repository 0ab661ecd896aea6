import { expect, it } from 'vitest';

import { tryCounts } from '@scripts/testing/reports';
import { toSummary, toTotal, type StepResult } from '@scripts/testing/steps';

const unit: StepResult = {
  ...{ name: 'unit', outcome: 'passed', seconds: 12.34 },
  counts: { passed: 100, failed: 0 },
};
const lint: StepResult = { name: 'lint', outcome: 'passed', seconds: 5, counts: null };

it('sums the runners and ends with the count', () => {
  const page: StepResult = {
    ...{ name: 'e2e', outcome: 'failed', seconds: 60 },
    counts: { passed: 7, failed: 2 },
  };
  const lines = toSummary([lint, unit, page]);
  expect(lines).toHaveLength(4);
  expect(lines.at(-1)).toBe('107 passed, 2 failed');
});

it('counts a failed or missing step without tests as one failure', () => {
  const failedLint: StepResult = { ...lint, outcome: 'failed' };
  const missing: StepResult = { ...lint, outcome: 'missing' };
  expect(toTotal([unit, failedLint, missing])).toEqual({ passed: 100, failed: 2 });
});

it('never looks green when a runner broke after its tests', () => {
  expect(toTotal([{ ...unit, outcome: 'failed' }])).toEqual({ passed: 100, failed: 1 });
});

it('reads both runners and nothing else', () => {
  const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 0 };
  expect(tryCounts({ stats })).toEqual({ passed: 6, failed: 2 });
  expect(tryCounts({ numPassedTests: 3, numFailedTests: 1, success: false })).toEqual({
    ...{ passed: 3, failed: 1 },
  });
  expect(tryCounts({ numPassedTests: 3, numFailedTests: 0, success: false })).toEqual({
    ...{ passed: 3, failed: 1 },
  });
  expect(tryCounts({})).toBeNull();
  expect(tryCounts(null)).toBeNull();
});
