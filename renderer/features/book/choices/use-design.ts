import { useRef, useState } from 'react';

import type { BookDesign } from '@shared/domain/book-design';

import { useBook } from '../../../data/book-context';
import type { DraftSaver } from '../../../data/draft-saver';
import { saveBookDesign } from '../../../data/repositories/book-designs';
import { useSaver } from '../../../data/use-saver';

/** The choices as they stand on the screen; every change is saved. */
export interface DesignEditor {
  readonly design: BookDesign;
  /** Of what is typed: saved after a moment of quiet. */
  readonly type: (part: Partial<BookDesign>) => void;
  /** Of what is chosen: saved at once, so that the pages follow. */
  readonly choose: (part: Partial<BookDesign>) => void;
  readonly flush: DraftSaver['flush'];
}

/** Keeps a year's choices while they are changed. */
export function useDesign(stored: BookDesign): DesignEditor {
  const { db } = useBook();
  const [design, setDesign] = useState(stored);
  const latest = useRef(stored);
  const saver = useSaver((atMs) => saveBookDesign(db, { ...latest.current, changedAtMs: atMs }));
  const type = (part: Partial<BookDesign>) => {
    latest.current = { ...latest.current, ...part };
    setDesign(latest.current);
    saver.noteChange();
  };
  const choose = (part: Partial<BookDesign>) => {
    type(part);
    void saver.flush();
  };
  return { design, type, choose, flush: saver.flush };
}
