/** What is known about the machine before an Electron binary is looked for. */
export interface Machine {
  readonly isBrowserForced: boolean;
  readonly platform: NodeJS.Platform;
  /** The numeric user; undefined on Windows. */
  readonly userId: number | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Why the desktop cannot or shall not be tried at all.
 *
 * @returns The reason as a clause in the user's words, or null if it can be tried.
 */
export function tryReasonForBrowser(machine: Machine): string | null {
  if (machine.isBrowserForced) return '启动命令要求用浏览器';
  if (machine.platform !== 'linux') return null;
  if (machine.userId === 0) return '当前是 root 用户，而桌面程序的安全沙箱不允许 root 运行';
  return hasDisplay(machine) ? null : '没有找到图形桌面（DISPLAY 和 WAYLAND_DISPLAY 都没有设置）';
}

/** Whether a window can be shown; only Linux can be without a desktop. */
export function hasDisplay({ platform, environment }: Machine): boolean {
  if (platform !== 'linux') return true;
  return Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);
}
