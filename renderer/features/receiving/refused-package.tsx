import { Button } from 'antd';

import type { BookRefusal } from '@shared/package/open-book';
import type { Problem } from '@shared/util/result';

import { ProblemNote } from '../../ui/problem-note';
import { Section } from '../../ui/section';

/** What follows for somebody who receives: another try of the giver, not another backup. */
function forReceiver(problem: Problem): Problem {
  if (problem.code === 'damaged-package' || problem.code === 'damaged-book') {
    return {
      ...problem,
      what: problem.what.replace('，不能用来恢复', '，不能接收'),
      next: '请移交人重新做一个移交包，或者换一个 U 盘再拷一次。',
    };
  }
  if (problem.code === 'not-a-package' || problem.code === 'no-book') {
    return { ...problem, next: '请选择移交人给的移交包，名字以 .zip 或 .zip.age 结尾。' };
  }
  return problem;
}

interface RefusedPackageProps {
  readonly fileName: string;
  readonly refusal: BookRefusal;
  readonly onBack: () => void;
}

/** A file that is not received: why, and every fault by the file it is in. */
export function RefusedPackage({ fileName, refusal, onBack }: RefusedPackageProps) {
  const { problem, faults } = refusal;
  return (
    <Section title="不能接收">
      <div className="stack">
        <p className="backup-path">{fileName}</p>
        <ProblemNote problem={forReceiver(problem)} />
        {faults.length === 0 ? null : (
          <ul className="fault-list" aria-label="发现的问题">
            {faults.map(({ code, sentence }, index) => (
              <li key={`${code} ${index}`}>{sentence}</li>
            ))}
          </ul>
        )}
        <div className="actions">
          <Button type="primary" onClick={onBack}>
            换一个文件
          </Button>
        </div>
      </div>
    </Section>
  );
}
