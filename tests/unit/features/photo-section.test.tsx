// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { ImportPhotos } from '@renderer/workers/photo/client';
import type { Photo } from '@shared/domain/photo';
import { fail } from '@shared/util/result';

import { idOf } from '@tests/builders/ids';
import { aPhoto } from '@tests/builders/record';

import { importByName, PhotoStage } from './photo-section-stage';

const first = aPhoto({ id: idOf(1), takenAt: '2026-06-17T16:00' });
const second = aPhoto({ id: idOf(2), takenAt: null });
const third = aPhoto({ id: idOf(3), takenAt: '2026-06-18T09:05' });
const three: readonly Photo[] = [first, second, third];
const captions = ['甲', '乙', '丙'];

afterEach(cleanup);

function shownCaptions(): string[] {
  return screen
    .queryAllByRole<HTMLInputElement>('textbox', { name: /的说明$/ })
    .map((field) => field.value);
}

function press(name: string) {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
}

function choose(...names: readonly string[]) {
  const files = names.map((name) => new File(['bytes'], name));
  fireEvent.change(screen.getByLabelText('选择照片'), { target: { files } });
}

/** A paste as the system makes it; happy-dom's own event carries no files. */
function paste(target: Element, types: readonly string[], files: readonly File[]): Event {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { types, files } });
  fireEvent(target, event);
  return event;
}

describe('arranging photos', () => {
  it('moves a photo by its buttons and the focus goes with it', async () => {
    render(<PhotoStage stored={three} captions={captions} />);
    press('后移第 1 张照片');
    expect(shownCaptions()).toEqual(['乙', '甲', '丙']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('后移第 2 张照片');
    expect(await screen.findByText('已移到第 2 张，共 3 张')).toBeTruthy();
  });

  it('keeps the focus on the photo where its button ends', () => {
    render(<PhotoStage stored={three} captions={captions} />);
    press('前移第 2 张照片');
    expect(shownCaptions()).toEqual(['乙', '甲', '丙']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('后移第 1 张照片');
  });

  it('sorts by the time of the shot with untimed photos last', () => {
    const late = aPhoto({ id: idOf(4), takenAt: '2026-06-17T08:00' });
    render(<PhotoStage stored={[...three, late]} captions={[...captions, '丁']} />);
    press('按拍摄时间排序');
    expect(shownCaptions()).toEqual(['丁', '甲', '丙', '乙']);
  });

  it('keeps what is typed as a caption', () => {
    render(<PhotoStage stored={three} captions={captions} />);
    const field = screen.getByRole('textbox', { name: '第 2 张照片的说明' });
    fireEvent.change(field, { target: { value: '学习现场' } });
    expect(shownCaptions()).toEqual(['甲', '学习现场', '丙']);
  });

  it('takes a deletion back to its old place with its caption', async () => {
    render(<PhotoStage stored={three} captions={captions} />);
    press('删除第 2 张照片');
    expect(shownCaptions()).toEqual(['甲', '丙']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('删除第 2 张照片');
    expect(await screen.findByText('已删除第 2 张照片')).toBeTruthy();
    press('撤销');
    expect(shownCaptions()).toEqual(['甲', '乙', '丙']);
    await waitFor(() => expect(screen.queryByText('已删除第 2 张照片')).toBeNull());
  });

  it('tells the time of the shot, its absence, and another day, in words', () => {
    render(<PhotoStage stored={three} captions={captions} />);
    expect(screen.getByText('拍摄于 2026年6月17日（周三）16:00')).toBeTruthy();
    expect(screen.getByText('没有拍摄时间（微信转发的照片通常没有）')).toBeTruthy();
    expect(screen.getAllByText(/不是活动当天（6月17日）拍的/)).toHaveLength(1);
  });

  it('opens a photo large and closes it by Esc', async () => {
    render(<PhotoStage stored={three} captions={captions} />);
    press('放大查看第 3 张照片：丙');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByRole('img', { name: '丙' })).toBeTruthy();
    // The browser turns Esc into this event of its dialog.
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('offers nothing that changes a filed record', () => {
    render(<PhotoStage stored={three} captions={captions} isReadOnly />);
    expect(
      screen.getAllByRole('button').map((button) => button.getAttribute('aria-label')),
    ).toEqual(['放大查看第 1 张照片：甲', '放大查看第 2 张照片：乙', '放大查看第 3 张照片：丙']);
  });
});

describe('taking photos in', () => {
  it('adds what can be added and names what cannot until that is dismissed', async () => {
    render(<PhotoStage stored={[]} />);
    choose('一.jpg', '通知.txt', '二.heic');
    expect(await screen.findByText('已加入 2 张照片。')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('“通知.txt”不是照片，没有加入。');
    expect(shownCaptions()).toHaveLength(2);
    press('知道了');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows how far it is and stops by 取消, keeping what came in', async () => {
    let release: () => void = () => undefined;
    const heldAtSecond: ImportPhotos = async function* (files, options) {
      yield* importByName(files.slice(0, 1), options);
      options.onProgress(1);
      await new Promise<void>((resolve) => {
        release = resolve;
        options.signal.addEventListener('abort', () => resolve());
      });
    };
    render(<PhotoStage stored={[]} importPhotos={heldAtSecond} />);
    choose('一.jpg', '二.jpg', '三.jpg');
    expect(await screen.findByText('正在处理第 2 张，共 3 张')).toBeTruthy();
    press('取消');
    await waitFor(() => expect(screen.queryByText(/正在处理/)).toBeNull());
    release();
    expect(shownCaptions()).toHaveLength(1);
  });

  it('says why a photo could not be stored', async () => {
    const problem = {
      code: 'disk-full',
      what: '磁盘满了。',
      safe: '原有的都在。',
      next: '请清理。',
    };
    render(<PhotoStage stored={[]} onAdd={() => Promise.resolve(fail(problem))} />);
    choose('一.jpg');
    expect((await screen.findByRole('alert')).textContent).toContain('磁盘满了。');
  });

  it('says so if the import itself breaks off, and the next one works', async () => {
    let calls = 0;
    const failsOnce: ImportPhotos = async function* (files, options) {
      calls += 1;
      if (calls === 1) throw new Error('the worker did not start');
      yield* importByName(files, options);
    };
    render(<PhotoStage stored={[]} importPhotos={failsOnce} />);
    choose('一.jpg');
    expect((await screen.findByRole('alert')).textContent).toContain('照片处理中途停下了');
    choose('二.jpg');
    expect(await screen.findByText('已加入 1 张照片。')).toBeTruthy();
  });

  it('takes a pasted picture, also where the focus is in a text field', async () => {
    render(<PhotoStage stored={[]} />);
    const picture = new File(['bytes'], 'image.png', { type: 'image/png' });
    const event = paste(screen.getByRole('textbox', { name: '内容' }), ['Files'], [picture]);
    expect(event.defaultPrevented).toBe(true);
    expect(await screen.findByText('已加入 1 张照片。')).toBeTruthy();
  });

  it('leaves a paste of text alone, even with a picture beside it', () => {
    const importPhotos = vi.fn<ImportPhotos>();
    render(<PhotoStage stored={[]} importPhotos={importPhotos} />);
    const field = screen.getByRole('textbox', { name: '内容' });
    const picture = new File(['bytes'], 'image.png', { type: 'image/png' });
    expect(paste(field, ['text/plain', 'text/html', 'Files'], [picture]).defaultPrevented).toBe(
      false,
    );
    expect(paste(field, ['text/plain'], []).defaultPrevented).toBe(false);
    expect(importPhotos).not.toHaveBeenCalled();
  });
});
