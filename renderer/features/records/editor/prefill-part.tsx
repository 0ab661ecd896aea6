import { Button } from 'antd';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Link } from 'react-router';

import { formatDate, toDatePart } from '@shared/domain/calendar';
import { toOffers, type Offer } from '@shared/domain/prefill';
import type { MeetingRecord, RecordContent } from '@shared/domain/record';
import { newId } from '@shared/util/ids';

import { useBook } from '../../../data/book-context';

import { earlierNames, findEarlier, type EarlierChoice } from './earlier-records';
import { usePeople } from './people';

/** What an earlier record offers; each thing is taken over by its own press. */
function OfferList({ earlier }: { readonly earlier: MeetingRecord }) {
  const { control, setValue } = useFormContext<RecordContent>();
  const current = useWatch({ control }) as RecordContent;
  const { roster, labels } = usePeople();
  const onRoster = new Set(roster.map(({ member }) => member.id));
  const offers = toOffers(earlier.content, current, {
    nameOf: (id) => (onRoster.has(id) ? labels.get(id) : undefined),
    newId,
  });
  const take = ({ values }: Offer) => {
    for (const [name, value] of Object.entries(values)) {
      setValue(name as keyof RecordContent, value as never, { shouldDirty: true });
    }
  };
  const { startsAt, theme } = earlier.content;
  return (
    <div className="note" role="group" aria-label="可以取用的内容">
      <p>
        {startsAt === null ? '' : formatDate(toDatePart(startsAt))}{' '}
        <Link to={`/records/${earlier.id}`}>{theme === '' ? '主题未填' : theme}</Link>
      </p>
      {offers.length === 0 ? <p className="field-hint">能取用的都和这一份一样了。</p> : null}
      <ul>
        {offers.map((offer) => (
          <li key={offer.key} className="offer">
            <span className="field-label">{offer.label}</span>
            <span>{offer.words}</span>
            <Button size="small" onClick={() => take(offer)} aria-label={`取用${offer.label}`}>
              取用
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** 照上次、照去年同月: shows what can be taken over; nothing is filled in by itself. */
export function PrefillPart({ recordId }: { readonly recordId: string }) {
  const { db } = useBook();
  const { getValues } = useFormContext<RecordContent>();
  const [shown, setShown] = useState<{
    readonly choice: EarlierChoice;
    readonly earlier: MeetingRecord | null;
  } | null>(null);
  const look = async (choice: EarlierChoice) => {
    if (shown?.choice === choice) setShown(null);
    else setShown({ choice, earlier: await findEarlier(db, recordId, getValues(), choice) });
  };
  return (
    <div className="stack span-12">
      <div className="actions">
        {(['last-time', 'last-year'] as const).map((choice) => (
          <Button
            key={choice}
            aria-expanded={shown?.choice === choice}
            onClick={() => void look(choice)}
          >
            {earlierNames[choice]}
          </Button>
        ))}
        <span className="field-hint">先看能取用什么，再逐项取用。</span>
      </div>
      <div role="status">
        {shown?.earlier === null ? (
          <p className="field-hint">
            {shown.choice === 'last-time' ? '以前没有同一类的记录。' : '去年同月没有同一类的记录。'}
          </p>
        ) : null}
      </div>
      {shown?.earlier ? <OfferList earlier={shown.earlier} /> : null}
    </div>
  );
}
