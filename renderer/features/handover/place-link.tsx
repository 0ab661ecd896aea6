import { Link } from 'react-router';

import type { Place } from '@shared/handover/place';

/** Links that are shown before the rest is folded away. */
const MOST_SHOWN = 3;

function toLink(place: Place): { readonly to: string; readonly name: string } {
  switch (place.kind) {
    case 'record':
      return { to: `/records/${place.id}`, name: place.label };
    case 'records':
      return { to: '/records', name: '到记录里补' };
    case 'plan':
      return { to: `/plan/${place.year}/match`, name: '计划和记录' };
    case 'settings':
      return { to: '/settings', name: '到设置里填' };
  }
}

function PlaceLink({ place }: { readonly place: Place }) {
  const { to, name } = toLink(place);
  return (
    <Link className="handover-place" to={to}>
      {name}
    </Link>
  );
}

/** The ways to where something can be mended; many of them are folded away. */
export function PlaceLinks({ places }: { readonly places: readonly Place[] }) {
  if (places.length === 0) return null;
  const links = places.map((place) => <PlaceLink key={JSON.stringify(place)} place={place} />);
  if (links.length <= MOST_SHOWN) return <span className="handover-places">{links}</span>;
  return (
    <details className="handover-more">
      <summary>打开其中一份（{links.length}份）</summary>
      <span className="handover-places">{links}</span>
    </details>
  );
}
