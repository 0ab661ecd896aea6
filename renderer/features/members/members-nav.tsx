import { NavLink } from 'react-router';

const pages = [
  { to: '/members', text: '名册' },
  { to: '/members/contacts', text: '联系记录' },
  { to: '/members/birthdays', text: '政治生日' },
  { to: '/members/dues', text: '党费' },
];

/** What the room 党员 holds. */
export function MembersNav() {
  return (
    <nav className="members-nav" aria-label="党员各页">
      {pages.map(({ to, text }) => (
        <NavLink key={to} to={to} end>
          {text}
        </NavLink>
      ))}
    </nav>
  );
}
