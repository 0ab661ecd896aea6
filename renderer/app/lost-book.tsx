import type { BookEntry } from '../data/registry';
import { host } from '../platform/host';

interface LostBookProps {
  readonly entry: BookEntry;
  /** Other books of this machine. */
  readonly others: readonly BookEntry[];
  readonly onOpen: (bookId: string) => void;
  /** To set up a new branch, or to take in the sample. */
  readonly onBegin: () => void;
}

const words =
  host.journal === null
    ? {
        found: '这本记录簿的资料在这个浏览器里读不出来了，可能是浏览器的数据被清除过。',
        backups: '以前导出的文件不受影响，请找一找下载文件夹、“文档”文件夹或 U 盘。',
      }
    : {
        found: '这台电脑上应有这本记录簿，但它的资料读不出来，也没有可用的留底。',
        backups:
          '备份不受影响：它在选定的备份文件夹里，没有选过的在“文档”文件夹里，也可能在 U 盘上。',
      };

/** No copy of the book on this machine can be used but its backups. */
export function LostBook({ entry, others, onOpen, onBegin }: LostBookProps) {
  const name = entry.branchName === '' ? '这本记录簿' : `“${entry.branchName}”`;
  return (
    <main className="page">
      <div className="note note-problem stack" role="alert">
        <h1 className="note-title">找不到{name}的资料</h1>
        <p>{words.found}</p>
        <p>程序没有改动任何东西。{words.backups}</p>
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
          <button type="button" className="input button-plain" onClick={onBegin}>
            新建一本记录簿
          </button>
        </div>
      </div>
    </main>
  );
}
