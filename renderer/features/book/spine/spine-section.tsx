import { Button } from 'antd';
import { useState } from 'react';

import { SpineDialog, type SpineBook } from './spine-dialog';

/** The way to the labels for the book's back. */
export function SpineSection({ book }: { readonly book: SpineBook }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="stack book-saved">
      <h2 className="field-label">书脊标签</h2>
      <p className="field-hint">册子装订好了，剪下来贴在书脊上；宽度按页数算好，可以改。</p>
      <div className="actions">
        <Button onClick={() => setOpen(true)}>做书脊标签</Button>
      </div>
      {isOpen ? <SpineDialog book={book} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
