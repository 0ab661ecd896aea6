import { App, Button } from 'antd';

import type { BookModel } from '@shared/book/model/book-model';
import { toSentence, type Problem } from '@shared/util/result';

import { usePdfFile } from '../../forms/pages/use-pdf-file';
import { clock } from '../../platform/clock';
import { useQuestion } from '../../ui/questions';

interface PrintListProps {
  /** Name of the file, without `.pdf`. */
  readonly name: string;
  readonly toBook: () => BookModel;
  readonly text?: string;
}

/** Makes a list into a PDF by the same pages as the records, and saves it. */
export function PrintList({ name, toBook, text = '存为 PDF' }: PrintListProps) {
  const { message } = App.useApp();
  const tell = useQuestion();
  const onProblem = (problem: Problem | null) => {
    if (problem === null) return;
    void tell({ title: '没有做成', text: toSentence(problem), yes: '知道了' });
  };
  const { progress, save } = usePdfFile({
    gather: () =>
      Promise.resolve({ book: toBook(), photos: new Map(), madeAtMs: clock.nowMs(), name }),
    onProblem,
    onSaved: (location) => void message.success(`已存到 ${location}`),
  });
  return (
    <Button disabled={progress !== null} onClick={() => void save()}>
      {progress === null ? text : '正在排版……'}
    </Button>
  );
}
