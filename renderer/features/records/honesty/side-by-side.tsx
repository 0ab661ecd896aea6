import { Link } from 'react-router';

import { formatDate, toDatePart } from '@shared/domain/calendar';
import { toSideBySide, type Stretch } from '@shared/honesty/common-passages';
import type { Likeness } from '@shared/honesty/likenesses';

/** Told by underline and background, and to a screen reader by the element itself. */
function Marked({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return (
    <p className="likeness-text printed">
      {stretches.map(({ text, isCommon }, place) =>
        isCommon ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
      )}
    </p>
  );
}

interface SideBySideProps {
  readonly likeness: Likeness;
  readonly nameOf: (memberId: string) => string;
}

/** Two passages that are much alike, next to each other, with what they share marked. */
export function SideBySide({ likeness, nameOf }: SideBySideProps) {
  const { own, other, otherRecord } = likeness;
  const { one, other: two } = toSideBySide(own.text, other.text);
  const whose = (memberId: string | null) => (memberId === null ? '' : `（${nameOf(memberId)}）`);
  const day = otherRecord?.content.startsAt ?? null;
  return (
    <div className="likeness-sides">
      <section aria-label="这一份">
        <h4>
          这一份，{own.label}
          {whose(own.memberId)}
        </h4>
        <Marked stretches={one} />
      </section>
      <section aria-label={otherRecord === null ? '同一份的另一处' : '以前的一份'}>
        <h4>
          {day === null ? '同一份' : formatDate(toDatePart(day))}，{other.label}
          {whose(other.memberId)}
        </h4>
        <Marked stretches={two} />
        {otherRecord === null ? null : (
          <p>
            <Link to={`/records/${otherRecord.id}`}>打开那一份</Link>
          </p>
        )}
      </section>
    </div>
  );
}
