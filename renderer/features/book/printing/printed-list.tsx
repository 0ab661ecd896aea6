import { Button } from 'antd';

import { formatDate, toDatePart, toTimePart } from '@shared/domain/calendar';
import type { Printing } from '@shared/domain/printing';

import { useBook } from '../../../data/book-context';
import { removeLastPrinting } from '../../../data/repositories/printings';
import { WhileWritable } from '../../../forms/read-only/reading-area';
import { toLocal } from '../../../platform/clock';
import { useQuestion } from '../../../ui/questions';
import { useTellProblem } from '../../../ui/use-tell-problem';

/** What of the book is on paper, by printing; the last one can be taken back. */
export function PrintedList({ printings }: { readonly printings: readonly Printing[] }) {
  const { db } = useBook();
  const ask = useQuestion();
  const tellProblem = useTellProblem();
  if (printings.length === 0) return null;
  const takeBack = async (printing: Printing) => {
    const isSure = await ask({
      title: '撤掉这次打印登记？',
      text: '程序会当作这次没有打印过，下次“只印新的”会再印这些页。记录和文件都不变。',
      yes: '撤掉',
      no: '留着',
    });
    if (isSure) tellProblem(await removeLastPrinting(db, printing));
  };
  return (
    <div>
      <p className="field-label">已经打印的</p>
      <ul className="book-parts">
        {printings.toReversed().map((printing, index) => {
          const at = toLocal(printing.printedAtMs);
          return (
            <li key={printing.id} className="book-part">
              <span className="numeric">
                {formatDate(toDatePart(at))} {toTimePart(at)}，{printing.pages.length} 页
              </span>
              {index === 0 ? (
                <WhileWritable>
                  <Button size="small" onClick={() => void takeBack(printing)}>
                    撤掉
                  </Button>
                </WhileWritable>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
