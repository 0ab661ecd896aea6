import { useEffect, useMemo, useState } from 'react';

import { typesetter } from '../../../forms/pages/typesetter';
import type { ReprintAnswer, YearPages } from '../../../workers/typeset/protocol';

import { pagesBetween, toBookParts } from './book-parts';
import { parseRange } from './parse-range';
import { isDuplexOn, type PrintChoice } from './print-choice';

/** The pages that a choice asks for, or why there are none. */
export type ChosenPages =
  | {
      readonly kind: 'pages';
      readonly pageNumbers: readonly number[];
      /** Of what is new: what is to be done, a sentence each. */
      readonly words: readonly string[];
    }
  | { readonly kind: 'missing'; readonly what: string }
  | { readonly kind: 'comparing' };

/** What is new since the last printing; null while it is compared, or not asked for. */
function useReprint(edition: number, isDuplex: boolean, isAsked: boolean): ReprintAnswer | null {
  const [answer, setAnswer] = useState<ReprintAnswer | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (!isAsked) return undefined;
    typesetter.year.planReprint(edition, isDuplex).then(
      (next) => {
        if (isCurrent) setAnswer(next);
      },
      // The worker stopped; the pages are laid out anew, and this is asked again.
      reportError,
    );
    return () => {
      isCurrent = false;
      setAnswer(null);
    };
  }, [edition, isDuplex, isAsked]);
  return answer;
}

function choose(pages: YearPages, choice: PrintChoice, reprint: ReprintAnswer | null): ChosenPages {
  const { scope, parts, range } = choice;
  const found = (pageNumbers: readonly number[], words: readonly string[] = []) =>
    ({ kind: 'pages', pageNumbers, words }) as const;
  switch (scope) {
    case 'all':
      return found(pagesBetween(1, pages.pages.length));
    case 'sections': {
      const chosen = toBookParts(pages).filter(({ name }) => parts.includes(name));
      return found(chosen.flatMap(({ from, to }) => pagesBetween(from, to)));
    }
    case 'range': {
      const parsed = parseRange(pages.pages, range);
      return parsed.ok ? found(parsed.value) : { kind: 'missing', what: parsed.error };
    }
    case 'new':
      return reprint
        ? found(
            reprint.plan.toPrint.map(({ number }) => number),
            reprint.words,
          )
        : { kind: 'comparing' };
  }
}

export function useChosenPages(pages: YearPages, choice: PrintChoice): ChosenPages {
  const isDuplex = isDuplexOn(choice.paper);
  const reprint = useReprint(pages.edition, isDuplex, choice.scope === 'new');
  return useMemo(() => choose(pages, choice, reprint), [pages, choice, reprint]);
}
