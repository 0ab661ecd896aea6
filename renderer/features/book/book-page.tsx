import { Navigate, Route, Routes } from 'react-router';

import { clock } from '../../platform/clock';

import { BookYear } from './book-year';
import './book.css';

/** 成册: the bound book of a year, its choices beside its pages. */
export function BookPage() {
  const thisYear = clock.nowLocal().slice(0, 4);
  return (
    <Routes>
      <Route index element={<Navigate to={thisYear} replace />} />
      <Route path=":year/*" element={<BookYear />} />
    </Routes>
  );
}
