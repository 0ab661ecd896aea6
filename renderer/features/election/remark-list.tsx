import { formatBasis } from '@shared/rules/provision';
import type { Remark } from '@shared/rules/remark';

/** What the rules have to say, each with its source; it stands in nobody's way. */
export function RemarkList({ remarks }: { readonly remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  return (
    <div className="note note-advice election-remarks" role="status">
      <ul className="stack">
        {remarks.map(({ message, provision }) => (
          <li key={message}>
            <p>{message}</p>
            <p className="field-hint">{formatBasis(provision)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
