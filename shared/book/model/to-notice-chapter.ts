import type { Chapter } from './book-model';
import { toParagraphs } from './paragraphs';

interface NoticeSource {
  /** As it goes to a chat: its name in 【】 first, the branch last; both where they were not changed. */
  readonly text: string;
  readonly branchName: string;
}

/**
 * The notice of a meeting as a page to be put up: its name large, under it who gives it, then a
 * line for each fact as it was written.
 */
export function toNoticeChapter({ text, branchName }: NoticeSource): Chapter {
  const lines = text.split('\n').map((line) => line.trim());
  const named = /^【(.+)】$/u.exec(lines[0] ?? '')?.[1];
  const title = named ?? '会议通知';
  const rest = named === undefined ? lines : lines.slice(1);
  const facts = rest.at(-1) === branchName ? rest.slice(0, -1) : rest;
  return {
    ...{ name: title, headLeft: branchName, headRight: title, foot: '' },
    blocks: [
      { kind: 'title', title, subtitle: branchName },
      ...toParagraphs('', facts.join('\n'), '通知的文字'),
    ],
  };
}
