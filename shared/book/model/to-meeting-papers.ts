import type { BookModel } from './book-model';
import { toNoticeChapter } from './to-notice-chapter';
import { toSignInBook, type SignInSource } from './to-sign-in-book';

/** What is put on paper before a meeting. */
export const meetingPapers = ['sign-in', 'notice', 'both'] as const;
export type MeetingPapers = (typeof meetingPapers)[number];

export const meetingPaperNames: Readonly<Record<MeetingPapers, string>> = {
  'sign-in': '签到表',
  notice: '会议通知',
  both: '两样都印',
};

interface MeetingSource extends SignInSource {
  readonly papers: MeetingPapers;
  /** The notice as it stands in its field. */
  readonly notice: string;
}

/** The notice or the sign-in sheet of a meeting, or both in one file, each numbered by itself. */
export function toMeetingPapers({ papers, notice, ...source }: MeetingSource): BookModel {
  const signIn = toSignInBook(source);
  if (papers === 'sign-in') return signIn;
  const { branchName } = source;
  const chapter = toNoticeChapter({ text: notice, branchName });
  if (papers === 'notice') {
    return { ...signIn, title: `${branchName}${chapter.name}`, chapters: [chapter] };
  }
  const chapters = [chapter, ...signIn.chapters];
  return { ...signIn, title: `${signIn.title}、通知`, numbering: 'by-chapter', chapters };
}
