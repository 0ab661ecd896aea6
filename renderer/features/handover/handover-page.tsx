import { Route, Routes } from 'react-router';

import { OverviewPage } from './overview/overview-page';
import { ListPrintPage } from './print/list-print-page';
import { SheetPage } from './sheet/sheet-page';
import './handover.css';

/** 移交: the list, the package and the receiver's confirmation. */
export function HandoverPage() {
  return (
    <Routes>
      <Route index element={<OverviewPage />} />
      <Route path=":handoverId/print" element={<ListPrintPage />} />
      <Route path=":handoverId/:step" element={<SheetPage />} />
    </Routes>
  );
}
