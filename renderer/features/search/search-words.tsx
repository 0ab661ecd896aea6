import type { BookSearchState } from '../../data/book-search';

interface SearchWordsProps {
  /** What the shown results were found for. */
  readonly typed: string;
  readonly count: number;
  readonly state: BookSearchState;
}

function toProgressWords({ done, total, isReady, hasFailed }: BookSearchState): string {
  if (hasFailed)
    return '搜索意外停止，记录都在，没有改动。请关闭这个窗口再打开；还不行就重新启动程序。';
  if (isReady) return '';
  return total === null ? '还在准备全文。' : `还在准备全文，已查 ${done} / ${total} 份。`;
}

/** What there is to say between the field and the list. */
export function SearchWords({ typed, count, state }: SearchWordsProps) {
  const isBlank = typed.trim() === '';
  const progress = toProgressWords(state);
  return (
    <div className="search-words">
      {isBlank ? (
        <p className="field-hint">
          几个词用空格分开，都要有才算找到。姓名可以打拼音或首字母，如 wyblg；日期可以写
          2026-06-17、6月17日或 2026年6月。
        </p>
      ) : null}
      <p className="field-hint" role="status">
        {progress}
        {!isBlank && count === 0 ? `没有找到“${typed.trim()}”。少打几个字或换个说法再试。` : ''}
      </p>
    </div>
  );
}
