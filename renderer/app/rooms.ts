/** The rooms of the book, in the order of the rail. */
export const rooms = [
  { to: '/', name: '今日' },
  { to: '/records', name: '记录' },
  { to: '/members', name: '党员' },
  { to: '/plan', name: '计划' },
  { to: '/statistics', name: '统计' },
  { to: '/book', name: '成册' },
  { to: '/handover', name: '换届移交' },
  { to: '/settings', name: '设置' },
] as const;

/** `记录 · 支部名`: what a window list or a screen reader calls the page at this address. */
export function toDocumentTitle(pathname: string, branchName: string): string {
  const first = `/${pathname.split('/')[1] ?? ''}`;
  const room = rooms.find(({ to }) => to === first);
  return room ? `${room.name} · ${branchName}` : branchName;
}
