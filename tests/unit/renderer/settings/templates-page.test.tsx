// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { saveLocalRule } from '@renderer/data/repositories/local-rules';
import { TemplatesPage } from '@renderer/features/settings/templates/templates-page';
import { aBranch } from '@tests/builders/branch';
import { idOf } from '@tests/builders/ids';
import { renderInBook } from '@tests/builders/render-in-book';

it('offers the branch’s own rules to be handed out', async () => {
  const db = await renderInBook(<TemplatesPage />, { branch: aBranch() });
  await saveLocalRule(db, {
    id: idOf(950),
    rule: {
      id: 'frequency-lecture',
      title: '党课每季度至少1次',
      source: '镇党委通知',
      article: '',
      effectiveFrom: '2026-01-01',
      effectiveTo: null,
      parameters: { months: 3, times: 1 },
    },
  });
  expect(await screen.findByLabelText('党课每季度至少1次（镇党委通知）')).toBeTruthy();
});
