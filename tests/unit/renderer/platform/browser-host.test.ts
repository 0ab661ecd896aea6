// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { createBrowserHost } from '@renderer/platform/browser-host';
import { hostQuestions, packageQuestions, toAnswerSchema } from '@tests/builders/host-contract';

beforeEach(() => {
  vi.stubGlobal('print', vi.fn());
});

it.each(hostQuestions)('the browser answers $channel as the contract says', async (question) => {
  const answer = await question.ask(createBrowserHost());
  expect(toAnswerSchema(question.channel).safeParse(answer).error).toBeUndefined();
});

describe('package files in the browser', () => {
  it('are answered as the contract says', async () => {
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (
      this: HTMLInputElement,
    ) {
      this.dispatchEvent(new Event('cancel'));
    });
    const host = createBrowserHost();
    for (const { channel, ask } of packageQuestions) {
      const answer = toAnswerSchema(channel).safeParse(await ask(host));
      expect(answer.error, channel).toBeUndefined();
    }
  });

  it('are collected, downloaded, and can be read afterwards', async () => {
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      clicked.push(this.download);
    });
    const { packages } = createBrowserHost();
    const begun = await packages.beginWrite('另存.zip');
    if (!begun.ok || begun.value === null) throw new Error('not begun');
    const { handle } = begun.value;
    await packages.write(handle, new Uint8Array([1, 2, 3]));
    await packages.write(handle, new Uint8Array([4, 5]));
    expect(await packages.read(handle, 0, 2)).toMatchObject({ ok: false });
    expect(await packages.finishWrite(handle)).toEqual({
      ok: true,
      value: { location: '另存.zip' },
    });
    expect(clicked).toEqual(['另存.zip']);
    expect(await packages.read(handle, 2, 9)).toEqual({
      ok: true,
      value: new Uint8Array([3, 4, 5]),
    });
    await packages.close(handle);
    expect(await packages.read(handle, 0, 1)).toMatchObject({
      ok: false,
      error: { code: 'file-not-open' },
    });
  });

  it('are picked by the browser’s own dialog', async () => {
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (
      this: HTMLInputElement,
    ) {
      const file = new File(['PK'], '备份.zip');
      Object.defineProperty(this, 'files', { value: [file] });
      this.dispatchEvent(new Event('change'));
    });
    const picked = await createBrowserHost().packages.pick();
    expect(picked).toEqual({ ok: true, value: { handle: 1, name: '备份.zip', sizeBytes: 2 } });
    expect(document.querySelector('input')).toBeNull();
  });

  it('are written where the user chose, if the browser lets them', async () => {
    const written: unknown[] = [];
    const writable = {
      write: (bytes: unknown) => Promise.resolve(written.push(bytes)),
      close: () => Promise.resolve(),
    };
    const handle = {
      name: '自选.zip',
      createWritable: () => Promise.resolve(writable),
      getFile: () => Promise.resolve(new File(['PK'], '自选.zip')),
    };
    const showSaveFilePicker = vi.fn(() => Promise.resolve(handle));
    vi.stubGlobal('showSaveFilePicker', showSaveFilePicker);
    const { packages } = createBrowserHost();
    const begun = await packages.beginWrite('另存.zip');
    expect(begun).toMatchObject({ ok: true, value: { name: '自选.zip' } });
    await packages.write(1, new Uint8Array([80]));
    expect(written).toHaveLength(1);
    expect(await packages.finishWrite(1)).toEqual({ ok: true, value: { location: '自选.zip' } });
    showSaveFilePicker.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
    expect(await packages.beginWrite('另存.zip')).toEqual({ ok: true, value: null });
    vi.unstubAllGlobals();
  });
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

it('has no journal and no backups, and says so by having none', () => {
  expect(createBrowserHost().journal).toBeNull();
  expect(createBrowserHost().backups).toBeNull();
});
