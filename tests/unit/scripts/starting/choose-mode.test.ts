import { expect, it } from 'vitest';

import { hasDisplay, tryReasonForBrowser, type Machine } from '@scripts/starting/choose-mode';

function aMachine(change: Partial<Machine> = {}): Machine {
  return {
    ...{ isBrowserForced: false, platform: 'linux', userId: 1000, environment: { DISPLAY: ':0' } },
    ...change,
  };
}

it('tries the desktop for a plain user with a display', () => {
  expect(tryReasonForBrowser(aMachine())).toBeNull();
  expect(
    tryReasonForBrowser(aMachine({ environment: { WAYLAND_DISPLAY: 'wayland-0' } })),
  ).toBeNull();
});

it('names why it takes the browser', () => {
  expect(tryReasonForBrowser(aMachine({ isBrowserForced: true }))).toContain('要求');
  expect(tryReasonForBrowser(aMachine({ userId: 0 }))).toContain('root');
  expect(tryReasonForBrowser(aMachine({ environment: {} }))).toContain('图形桌面');
  expect(tryReasonForBrowser(aMachine({ environment: { DISPLAY: '' } }))).toContain('图形桌面');
});

it('asks for no display where the system always has one', () => {
  const windows = aMachine({ platform: 'win32', userId: undefined, environment: {} });
  expect(tryReasonForBrowser(windows)).toBeNull();
  expect(hasDisplay(windows)).toBe(true);
});
