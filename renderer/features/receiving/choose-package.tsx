import { Button } from 'antd';

import type { Problem } from '@shared/util/result';

import { FileDrop } from '../../ui/file-drop';
import { ProblemNote } from '../../ui/problem-note';
import { Section } from '../../ui/section';

const needed =
  '请准备好两样：前任给的移交包（在 U 盘里或文件夹里，名字以 .zip 或 .zip.age 结尾），' +
  '和双方签了字的移交清单，上面印着核对码。';

interface ChoosePackageProps {
  readonly problem: Problem | null;
  readonly onPick: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where 接收 begins: what is needed, and the file. */
export function ChoosePackage({ problem, onPick, onFiles }: ChoosePackageProps) {
  return (
    <FileDrop className="receiving-drop" isActive onFiles={onFiles}>
      <Section title="接收移交" note="先核验，看清楚，再决定收不收">
        <div className="stack">
          {problem === null ? null : <ProblemNote problem={problem} />}
          <p>{needed}</p>
          <div className="actions">
            <Button type="primary" onClick={onPick}>
              选择移交包
            </Button>
            <span className="field-hint">
              也可以把文件拖到这里。打开只是查看，不会存进任何东西。
            </span>
          </div>
        </div>
      </Section>
    </FileDrop>
  );
}
