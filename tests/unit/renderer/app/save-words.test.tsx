// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { SaveWords } from '@renderer/app/save-words';
import { reportBehind, reportSaveState, toSavedWord } from '@renderer/data/save-state';
import { aBranch } from '@tests/builders/branch';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { journalDiskFull } from '@tests/builders/fake-journal';
import { renderInBook } from '@tests/builders/render-in-book';

afterEach(() => {
  reportBehind(null);
  reportSaveState({ kind: 'idle' });
});

const words = () => screen.getAllByRole('status')[0]?.textContent;

/** Shown, and told of every change: that begins a moment after the words are there. */
async function showWords(): Promise<void> {
  await renderInBook(<SaveWords />, { branch: aBranch() });
  await screen.findAllByRole('status');
  act(() => reportSaveState({ kind: 'saving' }));
  await waitFor(() => expect(words()).toBe('正在保存……'));
}

describe('the words at the foot of the rail', () => {
  it('never say 已保存 while the journal lacks something', async () => {
    await showWords();
    act(() => reportSaveState({ kind: 'saved', atMs: FIXED_NOW_MS }));
    expect(words()).toMatch(/^已保存/);
    act(() => reportBehind(journalDiskFull));
    expect(words()).toBe('已写下，留底还没写成，正在再试');
    expect(toSavedWord()).not.toContain('已保存');
    act(() => reportSaveState({ kind: 'saved', atMs: FIXED_NOW_MS }));
    expect(words()).toBe('已写下，留底还没写成，正在再试');
    act(() => reportBehind(null));
    expect(words()).toMatch(/^已保存/);
  });

  it('say first what is graver: a save that failed', async () => {
    await showWords();
    act(() => reportBehind(journalDiskFull));
    act(() => reportSaveState({ kind: 'failed', problem: journalDiskFull }));
    expect(words()).toBe('没有保存成功，会再试');
  });
});
