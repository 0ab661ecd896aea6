import { tellReach, tellSavedAt } from '../../../forms/book-files/book-file-list';
import type { ListedBookFile } from '../../../data/repositories/book-files';

import type { FileVerdict } from './check-file';

const UNTOUCHED = '这里只是核对，文件和记录簿都没有改动。';

function Listed({ name, file }: { readonly name: string; readonly file: ListedBookFile }) {
  return (
    <div className={`note numeric ${file.isOnChain ? '' : 'note-advice'}`}>
      <p>
        <strong>
          “{name}”就是 {file.bookYear} 年度的全年文件，{tellSavedAt(file)}保存，一个字节不差。
        </strong>
      </p>
      <p>{tellReach(file)}。那以后归档和更正的内容不在这份文件里。</p>
      <p>{UNTOUCHED}</p>
    </div>
  );
}

interface UnlistedProps {
  readonly name: string;
  readonly sameSize: ListedBookFile | null;
}

function Unlisted({ name, sameSize }: UnlistedProps) {
  return (
    <div className="note note-advice numeric">
      <p>
        <strong>“{name}”不是登记过的全年文件。</strong>
      </p>
      {sameSize === null ? null : (
        <p>
          它和 {sameSize.bookYear} 年度的一份（{tellSavedAt(sameSize)}保存）一样大，内容却不同。
        </p>
      )}
      <p>可能是：</p>
      <ul className="verification-reasons">
        <li>登记过的文件后来被改动过，哪怕只有一个字节；</li>
        <li>
          另外保存的一份（更正以后又印的，或者只是保存的时间不同），在别的电脑上、移交以后或用旧版程序保存，没有登记；
        </li>
        <li>小册子、选页、续打的文件，这些不登记。</li>
      </ul>
      <p>{UNTOUCHED}</p>
    </div>
  );
}

/** What a chosen file is to the list, and what that can mean. */
export function FileVerdictNote({
  name,
  verdict,
}: {
  readonly name: string;
  readonly verdict: FileVerdict;
}) {
  return verdict.kind === 'listed' ? (
    <Listed name={name} file={verdict.file} />
  ) : (
    <Unlisted name={name} sameSize={verdict.sameSize} />
  );
}
