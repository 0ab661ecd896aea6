import { Link } from 'react-router';

/** One of the pages that a room holds. */
export interface RoomView {
  readonly to: string;
  readonly name: string;
}

interface RoomViewsProps {
  /** What they are the pages of. */
  readonly label: string;
  readonly views: readonly RoomView[];
  /** `to` of the one that is shown. */
  readonly present: string;
  /** Whether going from one to another leaves no step to go back to. */
  readonly replace?: boolean;
}

/** The pages of a room beside each other, under its title. */
export function RoomViews({ label, views, present, replace = false }: RoomViewsProps) {
  return (
    <nav className="room-views" aria-label={label}>
      {views.map(({ to, name }) => (
        <Link key={to} to={to} replace={replace} aria-current={to === present ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
