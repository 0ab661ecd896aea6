import { useEffect, useState } from 'react';

import type { GroupHits } from '@shared/search/search-index';

import { useBookSearch, useBookSearchState } from '../../data/book-search-context';
import { useIsReadOnly } from '../../data/handover-context';

import { findDestinations, type FoundDestination } from './find-destinations';
import { MOST_MEMBERS, PAGE_SIZE } from './results';

/** What was found, for the words that it was found for. */
export interface Answer {
  readonly typed: string;
  readonly groups: readonly GroupHits[];
  readonly destinations: readonly FoundDestination[];
}

const noAnswer: Answer = { typed: '', groups: [], destinations: [] };

const isEmpty = ({ groups, destinations }: Answer) =>
  destinations.length === 0 && groups.every(({ total }) => total === 0);

/**
 * Follows what is typed: the last answer stays until the next is there. Letters inside an input
 * method are looked for as the sound of a name, but what they do not find takes nothing away.
 */
export function useResults(typed: string, from: number, isComposing: boolean): Answer {
  const search = useBookSearch();
  const { done, isReady } = useBookSearchState();
  const canBegin = !useIsReadOnly();
  const [answer, setAnswer] = useState(noAnswer);
  useEffect(() => {
    let isCurrent = true;
    const member = { from: 0, count: MOST_MEMBERS };
    const asked = search.search({ typed, ranges: { member, record: { from, count: PAGE_SIZE } } });
    asked
      .then((groups) => {
        const found = { typed, groups, destinations: findDestinations(typed, canBegin) };
        if (isCurrent && !(isComposing && isEmpty(found))) setAnswer(found);
      })
      // The searcher has stopped; its state says so and the next key asks anew.
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [search, typed, from, isComposing, done, isReady, canBegin]);
  return answer;
}
