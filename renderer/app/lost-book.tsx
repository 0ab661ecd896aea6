import type { BookEntry } from '../data/registry';

interface LostBookProps {
  readonly entry: BookEntry;
  /** Other books of this machine. */
  readonly others: readonly BookEntry[];
  readonly onOpen: (bookId: string) => void;
}

/** No copy of the book on this machine can be used but its backups. */
export function LostBook({ entry, others, onOpen }: LostBookProps) {
  return (
    <main className="page">
      <div className="note note-problem stack" role="alert">
        <h1 className="note-title">找不到“{entry.branchName}”的资料</h1>
        <p>这台电脑上应有这本记录簿，但它的资料读不出来，也没有可用的留底。</p>
        <p>
          程序没有改动任何东西。备份不受影响：它在当初选定的备份文件夹里（没有选过的，在“文档”文件夹里），也可能在
          U 盘上。
        </p>
        <div className="actions">
          <button type="button" className="input button-plain" onClick={() => location.reload()}>
            再试一次
          </button>
          {others.map(({ id, branchName }) => (
            <button
              key={id}
              type="button"
              className="input button-plain"
              onClick={() => onOpen(id)}
            >
              打开“{branchName}”
            </button>
          ))}
        </div>
      </div>
    </main>
  );
}
