import { usePeople } from './people';

/**
 * Options of a choice among the roster of the day; who was picked before stays offered, though
 * no longer on the roster.
 */
export function MemberOptions({ picked }: { readonly picked: string | null }) {
  const { roster, labels } = usePeople();
  const ids = roster.map((entry) => entry.member.id);
  const offered = picked !== null && !ids.includes(picked) ? [picked, ...ids] : ids;
  return offered.map((id) => (
    <option key={id} value={id}>
      {labels.get(id) ?? '（已不在名册）'}
    </option>
  ));
}
