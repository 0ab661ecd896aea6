import { describe, expect, it } from 'vitest';

import { clampToScreens, toFirstBounds, tryWindowState } from '@electron/main/window-bounds';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: 0, width: 1920, height: 1040 };

describe('tryWindowState', () => {
  it('reads what was written', () => {
    const state = { bounds: { x: 1, y: 2, width: 1100, height: 700 }, isMaximized: true };
    expect(tryWindowState(JSON.stringify(state))).toEqual(state);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"bounds":{}}',
    '{"bounds":{"x":1,"y":2,"width":1e99,"height":3}}',
  ])('takes %s for nothing remembered', (text) => {
    expect(tryWindowState(text)).toBeNull();
  });
});

describe('clampToScreens', () => {
  it('leaves a window that fits where it is', () => {
    const bounds = { x: 1500, y: 100, width: 1200, height: 800 };
    expect(clampToScreens(bounds, [laptop, second])).toEqual(bounds);
  });

  it('brings a window back from a screen that is gone', () => {
    const bounds = { x: 1500, y: 100, width: 1200, height: 700 };
    expect(clampToScreens(bounds, [laptop])).toEqual({ ...bounds, x: 166, y: 28 });
  });

  it('makes a window no larger than its screen and no smaller than usable', () => {
    expect(clampToScreens({ x: 0, y: 0, width: 9999, height: 9999 }, [laptop])).toEqual(laptop);
    expect(clampToScreens({ x: 0, y: 0, width: 10, height: 10 }, [laptop])).toEqual({
      ...{ x: 0, y: 0 },
      ...{ width: 1024, height: 640 },
    });
  });
});

describe('toFirstBounds', () => {
  it('centres the usual size and gives way to a small screen', () => {
    expect(toFirstBounds(second)).toEqual({ x: 1643, y: 136, width: 1366, height: 768 });
    expect(toFirstBounds(laptop)).toEqual(laptop);
  });
});
