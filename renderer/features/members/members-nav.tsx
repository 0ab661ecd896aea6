import { useLocation } from 'react-router';

import { RoomViews } from '../../ui/room-views';

const pages = [
  { to: '/members', name: '名册' },
  { to: '/members/contacts', name: '联系记录' },
  { to: '/members/birthdays', name: '政治生日' },
  { to: '/members/dues', name: '党费' },
];

/** What the room 党员 holds. */
export function MembersNav() {
  return <RoomViews label="党员各页" views={pages} present={useLocation().pathname} />;
}
