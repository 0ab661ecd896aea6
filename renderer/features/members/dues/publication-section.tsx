import { Link } from 'react-router';

import { formatDate, toDatePart } from '@shared/domain/calendar';
import type { MeetingRecord } from '@shared/domain/record';

import { useBook } from '../../../data/book-context';
import { loadRecordsOfYear } from '../../../data/repositories/record-lists';
import { useLive } from '../../../data/use-live';
import { Section } from '../../../ui/section';

/** A record of 党务公开 of the year that speaks of 党费. */
function isPublicationOf(year: number) {
  return ({ content, deletedAtMs }: MeetingRecord) =>
    deletedAtMs === null &&
    content.kinds.includes('publicity') &&
    content.startsAt?.startsWith(String(year)) === true &&
    [content.theme, ...content.minutes.map(({ text }) => text)].some((text) =>
      text.includes('党费'),
    );
}

/** 公示: the day is the one of the 党务公开 record; it is not written a second time. */
export function PublicationSection({ year }: { readonly year: number }) {
  const { db } = useBook();
  const records = useLive(() => loadRecordsOfYear(db, year), [db, year]);
  const found = (records ?? [])
    .filter(isPublicationOf(year))
    .sort((one, other) => ((one.content.startsAt ?? '') < (other.content.startsAt ?? '') ? -1 : 1));
  return (
    <Section title="公示" note="公示的日子记在“党务公开”里，这里不用再填">
      {found.length === 0 ? (
        <p>
          {year}年的“党务公开”记录里还没有写到党费。公示以后，请在
          <Link to="/records">记录</Link>里新建一份“党务公开”，主题里写上“党费”。
        </p>
      ) : (
        <ul className="plain-list">
          {found.map(({ id, content }) => (
            <li key={id}>
              <span className="numeric">{formatDate(toDatePart(content.startsAt ?? ''))}</span>
              <Link to={`/records/${id}`}>{content.theme}</Link>
              {content.place === '' ? '' : ` ${content.place}`}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
