import { useMemo } from 'react';
import { Link, useParams } from 'react-router';

import type { Handover } from '@shared/domain/handover';
import { toHandoverList, type Counted } from '@shared/handover/list/to-handover-list';
import { toListBook } from '@shared/handover/list/to-list-book';

import { useBook } from '../../../data/book-context';
import { loadHandover } from '../../../data/repositories/handovers';
import { useLive } from '../../../data/use-live';
import { HandoverNav } from '../../../forms/handover/handover-nav';
import { PrintPage } from '../../../forms/pages/print-page';
import { Page } from '../../../ui/page';
import { CountedGate } from '../held/counted-gate';
import { useCounted } from '../held/use-counted';
import { NoHandover } from '../no-handover';
import { toStepAddress } from '../steps';

/** The 移交清单 as it prints, counted anew when it is opened. */
export function ListPrintPage() {
  const { db } = useBook();
  const { handoverId = '' } = useParams();
  const listed = useLive(() => loadHandover(db, handoverId), [db, handoverId]);
  const counting = useCounted();
  if (listed === undefined) return <p className="page">正在读取……</p>;
  // Of the predecessor's 移交 the signed list counts; this book has gone on since.
  if (listed === null || listed.isPredecessors) return <NoHandover />;
  if (counting.state.kind === 'counted') {
    return <Pages handover={listed.handover} counted={counting.state.counted} />;
  }
  return (
    <Page title="移交清单">
      <HandoverNav />
      <CountedGate counting={counting}>{() => null}</CountedGate>
    </Page>
  );
}

function Pages({ handover, counted }: { readonly handover: Handover; readonly counted: Counted }) {
  const { branch } = useBook();
  const book = useMemo(
    () => toListBook(toHandoverList(handover, counted), branch),
    [handover, counted, branch],
  );
  return (
    <PrintPage
      title="移交清单"
      note="一式三份，在一个文件里；每份单独编页。"
      book={book}
      back={<Link to={toStepAddress(handover.id, 'list')}>回到交接单</Link>}
    />
  );
}
