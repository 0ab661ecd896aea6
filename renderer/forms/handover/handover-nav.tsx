import { useLocation } from 'react-router';

import { RoomViews } from '../../ui/room-views';

const top = '/handover';
const pages = [
  { to: `${top}/election`, name: '换届选举' },
  { to: top, name: '移交' },
  { to: `${top}/receiving`, name: '接收' },
  { to: `${top}/branches`, name: '各支部汇总' },
];

/** What the room 换届移交 holds: features of their own, which do not know each other. */
export function HandoverNav() {
  const { pathname } = useLocation();
  const below = pages.find(({ to }) => to !== top && pathname.startsWith(to));
  return <RoomViews label="换届移交各页" views={pages} present={below?.to ?? top} />;
}
