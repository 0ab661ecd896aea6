// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';

import { createBrowserHost } from '@renderer/platform/browser-host';
import { hostQuestions, toAnswerSchema } from '@tests/builders/host-contract';

beforeEach(() => {
  vi.stubGlobal('print', vi.fn());
});

it.each(hostQuestions)('the browser answers $channel as the contract says', async (question) => {
  const answer = await question.ask(createBrowserHost());
  expect(toAnswerSchema(question.channel).safeParse(answer).error).toBeUndefined();
});

it('saves by a download with the proposed name', async () => {
  const clicked: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    clicked.push(this.download);
  });
  const bytes = new Uint8Array([1]);
  const answer = await createBrowserHost().files.save({
    ...{ suggestedName: '主题党日.pdf', kind: 'pdf' as const, bytes },
  });
  expect(clicked).toEqual(['主题党日.pdf']);
  expect(answer).toEqual({ ok: true, value: { outcome: 'saved', location: '主题党日.pdf' } });
});

it('prints by the browser, and names a failure', async () => {
  const host = createBrowserHost();
  expect(await host.page.print()).toEqual({ ok: true, value: null });
  vi.stubGlobal('reportError', vi.fn());
  vi.stubGlobal('print', () => {
    throw new Error('no printer');
  });
  expect(await host.page.print()).toMatchObject({ ok: false, error: { code: 'print-failed' } });
});

it('flushes when the page is left, until the registration is taken back', () => {
  const flush = vi.fn(() => Promise.resolve());
  const takeBack = createBrowserHost().lifecycle.onFlush(flush);
  window.dispatchEvent(new Event('pagehide'));
  expect(flush).toHaveBeenCalledTimes(1);
  takeBack();
  window.dispatchEvent(new Event('pagehide'));
  expect(flush).toHaveBeenCalledTimes(1);
});

it('has no journal, and says so by having none', () => {
  expect(createBrowserHost().journal).toBeNull();
});
