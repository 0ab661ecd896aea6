import type { Problem } from '@shared/util/result';

import { tellSavedAt } from '../../../forms/book-files/book-file-list';
import { ProblemNote } from '../../../ui/problem-note';
import type { FileListing } from '../year/file-listing';

/** The file lies where the user put it, whatever became of its line in the list. */
function toUnlisted({ code, what }: Problem): Problem {
  return {
    code,
    what: `PDF 已经保存，但${what}`,
    safe: '这份 PDF 是完整的，记录也没有变。',
    next: '要登记它，请再保存一次全册；磁盘满了就先清出一些空间。',
  };
}

/** What came of listing a file; of one that is not listed on purpose nothing is said. */
export function ListingNote({ listing }: { readonly listing: FileListing | null }) {
  if (listing === null) return null;
  if (!listing.ok) return <ProblemNote problem={toUnlisted(listing.error)} />;
  const listed = listing.value;
  switch (listed.kind) {
    case 'added':
      return <p role="status">已登记为全年文件，以后在“核验”里能认出它。</p>;
    case 'same':
      return (
        <p role="status" className="numeric">
          和{tellSavedAt(listed.first)}保存的那份一个字节不差，不再另外登记。
        </p>
      );
    case 'passed-on':
      return null;
  }
}
