import type { Handover } from '@shared/domain/handover';
import {
  findLastPackage,
  findOpen,
  findPresentPackage,
} from '@shared/handover/packages-of-handover';

import { WorkProgress } from '../../../forms/packages/work-progress';
import { host } from '../../../platform/host';
import { ProblemNote } from '../../../ui/problem-note';
import { Section } from '../../../ui/section';

import { ChangesNote } from './changes-note';
import { CheckForm } from './check-form';
import { WrittenPackageFacts } from './package-facts';
import { usePackage, type PackageNews, type PackageWriting } from './use-package';
import { WriteForm } from './write-form';
import './package.css';

interface PackageStepProps {
  readonly handover: Handover;
}

const contents =
  '移交包是一个 ZIP 文件，装着整本记录簿：程序用的数据、全部照片和签字扫描件，还有不用程序也能看的' +
  '每份记录的 PDF、能用 WPS 打开的表格和“打开说明”。写到 U 盘或文件夹，交给接收人。';

/** Where it lies, and how far what was read back can be trusted. */
function WrittenNews({ news }: { readonly news: PackageNews }) {
  // In the browser the user has shown the file, which is told by the check of it.
  if (news.location === null || host.backups === null) return null;
  return (
    <div className="note" role="status">
      <p>
        已写好并读回核对过：<span className="backup-path">{news.location}</span>
      </p>
      <p className="field-hint">
        系统可能是从内存里读回的。写在 U 盘上的，请在系统里“弹出”U
        盘，拔下再插上，点下面的“再核对一次”，最放心。
      </p>
    </div>
  );
}

/** Browser: the file went to wherever downloads go; only the user can show it. */
function Unchecked({ news, check }: Pick<PackageWriting, 'news' | 'check'>) {
  const { unchecked } = news;
  if (unchecked === null) return null;
  return (
    <div className="note note-advice stack" role="status">
      <p>
        <strong>文件写好了，还差一步核对。</strong>
        它叫“{unchecked.fileName}”，在您选的地方，或者浏览器的下载文件夹里。
      </p>
      <p>如果要交 U 盘，请先把它复制到 U 盘，再选择 U 盘上的那个文件。</p>
      <CheckForm
        written={unchecked}
        label="选择刚才存好的文件，核对"
        isMain
        onCheck={(passphrase) => void check(unchecked, passphrase)}
      />
    </div>
  );
}

/** 移交包: written onto a stick or into a folder, and read back from there. */
export function PackageStep({ handover }: PackageStepProps) {
  const open = findOpen(handover);
  const isClosed = handover.confirmedAtMs !== null && open === null;
  const writing = usePackage(handover, isClosed);
  const { news, work, write, check } = writing;
  const written = isClosed ? findLastPackage(handover) : findPresentPackage(handover);
  const isShown = written !== null && news.unchecked === null;
  return (
    <Section title={open === null ? '写移交包' : '写补交包'}>
      <div className="stack">
        <p>{contents}</p>
        {open === null ? null : <p>补交包和移交包一样，装着改过以后的整本记录簿。</p>}
        {work.shown === null ? null : <WorkProgress {...work.shown} onCancel={work.cancel} />}
        <News writing={writing} />
        {isShown ? <WrittenPackageFacts written={written} /> : null}
        {isShown && !isClosed ? <ChangesNote written={written} /> : null}
        {isShown && work.shown === null ? (
          <CheckForm
            written={written}
            label="再核对一次"
            isMain={false}
            onCheck={(passphrase) => void check(written, passphrase)}
          />
        ) : null}
        {isClosed || work.shown !== null ? null : (
          <WriteForm
            isAgain={written !== null || news.unchecked !== null}
            onWrite={(passphrase) => void write(passphrase)}
          />
        )}
      </div>
    </Section>
  );
}

/** What became of the last thing that was done. */
function News({ writing: { news, work, check } }: { readonly writing: PackageWriting }) {
  if (work.shown !== null) return null;
  return (
    <>
      {news.problem === null ? null : <ProblemNote problem={news.problem} />}
      <Unchecked news={news} check={check} />
      <WrittenNews news={news} />
      {news.checkedAgain === null ? null : (
        <p className="note" role="status">
          “{news.checkedAgain}”核对过，和写出时一字不差。
        </p>
      )}
    </>
  );
}
