/** A rectangle on the desktop in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  readonly bounds: Bounds;
  readonly isMaximized: boolean;
}

export const smallestSize = { width: 1024, height: 640 } as const;
const firstSize = { width: 1366, height: 768 } as const;

/** Reads a remembered window; anything damaged counts as nothing remembered. */
export function tryWindowState(text: string): WindowState | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || !isRecord(value['bounds'])) return null;
  const { x, y, width, height } = value['bounds'];
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  return { bounds: { x, y, width, height }, isMaximized: value['isMaximized'] === true };
}

/**
 * Fits remembered bounds into the screens that are there now: a window on an unplugged screen
 * comes back to the first one, and none is larger than its screen.
 *
 * @param screens - Work areas, the main one first; never empty.
 */
export function clampToScreens(bounds: Bounds, screens: readonly [Bounds, ...Bounds[]]): Bounds {
  const screen = screens.find((area) => contains(area, toCentre(bounds))) ?? screens[0];
  const width = Math.min(Math.max(bounds.width, smallestSize.width), screen.width);
  const height = Math.min(Math.max(bounds.height, smallestSize.height), screen.height);
  const x = Math.min(Math.max(bounds.x, screen.x), screen.x + screen.width - width);
  const y = Math.min(Math.max(bounds.y, screen.y), screen.y + screen.height - height);
  return { x, y, width, height };
}

/** Where the window stands at the very first start: the usual size, centred. */
export function toFirstBounds(screen: Bounds): Bounds {
  const width = Math.min(firstSize.width, screen.width);
  const height = Math.min(firstSize.height, screen.height);
  return {
    x: screen.x + Math.round((screen.width - width) / 2),
    y: screen.y + Math.round((screen.height - height) / 2),
    width,
    height,
  };
}

function toCentre(bounds: Bounds): { readonly x: number; readonly y: number } {
  return { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
}

function contains(area: Bounds, point: { readonly x: number; readonly y: number }): boolean {
  const isWithinWidth = point.x >= area.x && point.x < area.x + area.width;
  return isWithinWidth && point.y >= area.y && point.y < area.y + area.height;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
