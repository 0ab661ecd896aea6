import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { recordIsFiled } from '@renderer/data/repositories/records';
import type { SaveState } from '@renderer/data/save-state';
import { createDraftSaver } from '@renderer/data/draft-saver';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { aStoredPhoto } from '@tests/builders/stored-photo';

const diskFull: Problem = { code: 'disk-full', what: '', safe: '', next: '' };

/** A draft with a disk that answers as it is told; what lands on it is kept in `disk`. */
function aDraft() {
  const states: SaveState['kind'][] = [];
  const disk: string[] = [];
  const draft = { text: '', answers: [] as Result<null>[], tookMs: 5 };
  const saver = createDraftSaver({
    save: async (_atMs, photos) => {
      const { text } = draft;
      await new Promise((resolve) => setTimeout(resolve, draft.tookMs));
      const answer = draft.answers.shift() ?? succeed(null);
      if (answer.ok) disk.push([text, ...photos.map(({ photo }) => photo.originalName)].join('+'));
      return answer;
    },
    report: (state) => states.push(state.kind),
    nowMs: () => FIXED_NOW_MS,
  });
  const type = (text: string) => {
    draft.text = text;
    saver.noteChange();
  };
  return { saver, draft, disk, states, type };
}

describe('a draft while it is typed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is on disk within a second of the last key, once for many keys', async () => {
    const { disk, states, type } = aDraft();
    for (const text of ['支', '支部', '支部记']) {
      type(text);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(disk).toEqual([]);
    await vi.advanceTimersByTimeAsync(799);
    expect(disk).toEqual(['支部记']);
    expect(states.at(-1)).toBe('saved');
  });

  it('is not called saved while keys typed during the save are not on disk', async () => {
    const { draft, disk, states, type } = aDraft();
    draft.tookMs = 300;
    type('一');
    await vi.advanceTimersByTimeAsync(600);
    type('一二');
    await vi.advanceTimersByTimeAsync(250);
    expect(disk).toEqual(['一']);
    expect(states).not.toContain('saved');
    await vi.advanceTimersByTimeAsync(1000);
    expect(disk).toEqual(['一', '一二']);
    expect(states.at(-1)).toBe('saved');
  });

  it('is tried again after a failure until it is on disk', async () => {
    const { draft, disk, states, type } = aDraft();
    draft.answers = [fail(diskFull), fail(diskFull)];
    type('满');
    await vi.advanceTimersByTimeAsync(1000);
    expect(states.at(-1)).toBe('failed');
    expect(disk).toEqual([]);
    await vi.advanceTimersByTimeAsync(7000);
    expect(disk).toEqual(['满']);
    expect(states.at(-1)).toBe('saved');
  });

  it('is not tried again where a filed record refuses it', async () => {
    const { draft, disk, states, type } = aDraft();
    draft.answers = [fail({ ...diskFull, code: recordIsFiled })];
    type('晚了');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(disk).toEqual([]);
    expect(states.filter((state) => state === 'saving')).toHaveLength(1);
  });

  it('is written at once on leaving, and not twice', async () => {
    const { saver, disk, type } = aDraft();
    type('离开');
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(10);
    expect(await flushed).toEqual(succeed(null));
    await vi.advanceTimersByTimeAsync(2000);
    expect(disk).toEqual(['离开']);
  });

  it('takes photos one save after the other, with what is typed by then', async () => {
    const { saver, disk, type } = aDraft();
    const photo = (originalName: string) => aStoredPhoto({ originalName });
    type('甲');
    void saver.saveWithPhoto(photo('1.jpg'));
    void saver.saveWithPhoto(photo('2.jpg'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(disk).toEqual(['甲+1.jpg', '甲+2.jpg']);
  });
});
