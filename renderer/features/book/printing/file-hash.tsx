import { CopyHashButton } from '../../../forms/book-files/copy-hash-button';
import { toHashGroups } from '../../../forms/book-files/hash-groups';
import type { SavedBook } from '../year/file-work';

/** The hash, to be compared and to be copied. */
export function FileHash({ sha256 }: Pick<SavedBook, 'sha256'>) {
  return (
    <>
      <p className="field-label">文件的 SHA-256（一个字不差才相同）</p>
      <p className="book-hash numeric">
        {toHashGroups(sha256).map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </p>
      <CopyHashButton sha256={sha256} />
    </>
  );
}
