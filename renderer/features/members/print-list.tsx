import { App, Button } from 'antd';
import { useState } from 'react';

import type { BookModel } from '@shared/book/model/book-model';
import { assertPresent } from '@shared/util/assert';
import { toFileNamePart } from '@shared/util/file-name';
import { fail, toSentence, type Result } from '@shared/util/result';

import { clock } from '../../platform/clock';
import { host } from '../../platform/host';
import { useQuestion } from '../../ui/questions';
import { createTypesetter } from '../../workers/typeset/typesetter';

/** Where the file went; null if the user put no file anywhere. */
async function printBook(name: string, book: BookModel): Promise<Result<string | null>> {
  const typesetter = createTypesetter();
  try {
    const pages = await typesetter.layOut(book);
    if (!pages.ok) return fail(assertPresent(pages.error[0], 'a refusal names a character'));
    const order = { pages: pages.value, photos: new Map<string, Blob>(), madeAtMs: clock.nowMs() };
    const made = await typesetter.makePdf(order);
    if (!made.ok) return made;
    if (made.value === null) return { ok: true, value: null };
    const suggestedName = `${toFileNamePart(name)}.pdf`;
    const saved = await host.files.save({ suggestedName, kind: 'pdf', bytes: made.value });
    if (!saved.ok) return saved;
    const location = saved.value.outcome === 'saved' ? saved.value.location : null;
    return { ok: true, value: location };
  } finally {
    typesetter.end();
  }
}

interface PrintListProps {
  /** Name of the file, without `.pdf`. */
  readonly name: string;
  readonly toBook: () => BookModel;
  readonly text?: string;
}

/** Makes a list into a PDF by the same pages as the records, and saves it. */
export function PrintList({ name, toBook, text = '存为 PDF' }: PrintListProps) {
  const [isWorking, setWorking] = useState(false);
  const { message } = App.useApp();
  const tell = useQuestion();
  const print = async () => {
    setWorking(true);
    const printed = await printBook(name, toBook());
    setWorking(false);
    if (!printed.ok) {
      await tell({ title: '没有做成', text: toSentence(printed.error), yes: '知道了' });
    } else if (printed.value !== null) void message.success(`已存到 ${printed.value}`);
  };
  return (
    <Button disabled={isWorking} onClick={() => void print()}>
      {isWorking ? '正在排版……' : text}
    </Button>
  );
}
