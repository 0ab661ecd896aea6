import { Button } from 'antd';
import { useState } from 'react';

import type { Branch } from '@shared/domain/branch';
import type { Problem, Result } from '@shared/util/result';

import { TextSizeChoice } from '../../forms/text-size-choice';
import { ProblemNote } from '../../ui/problem-note';

import { SetUpForm } from './set-up-form';
import './welcome.css';

interface WelcomeProps {
  readonly onCreate: (branch: Branch) => Promise<Result<null>>;
  readonly onLoadSample: () => Promise<Result<null>>;
  readonly onRestore: () => void;
  readonly onReceive: () => void;
  readonly onGatherBranches: () => void;
}

type Work =
  | { readonly kind: 'none' }
  | { readonly kind: 'creating' | 'loading-sample' }
  | { readonly kind: 'failed'; readonly problem: Problem };

const purpose =
  '开完会，把时间、地点、出席、内容和照片记在这里，归档以后印成规整的一页。' +
  '全部资料只存在这台电脑上，不联网，也不用注册。';

/** First start: what this is, a short set-up, and the sample for who wants to look first. */
export function Welcome(props: WelcomeProps) {
  const { onCreate, onLoadSample, onRestore, onReceive, onGatherBranches } = props;
  const [work, setWork] = useState<Work>({ kind: 'none' });
  const isBusy = work.kind === 'creating' || work.kind === 'loading-sample';

  const run = async (kind: 'creating' | 'loading-sample', task: Promise<Result<null>>) => {
    setWork({ kind });
    const done = await task;
    setWork(done.ok ? { kind: 'none' } : { kind: 'failed', problem: done.error });
  };

  return (
    <main className="welcome">
      <header className="welcome-title">
        <h1>支部记录簿</h1>
        <p>{purpose}</p>
        <TextSizeChoice />
      </header>
      {work.kind === 'failed' ? <ProblemNote problem={work.problem} /> : null}
      <section className="sheet" aria-labelledby="set-up-heading">
        <div className="section-heading">
          <h2 id="set-up-heading">新建支部</h2>
          <span className="section-heading-note">以后都能在“设置”里改</span>
        </div>
        <SetUpForm
          isBusy={isBusy}
          isCreating={work.kind === 'creating'}
          onCreate={(branch) => void run('creating', onCreate(branch))}
        />
      </section>
      <section className="sheet welcome-sample" aria-labelledby="sample-heading">
        <div>
          <h2 id="sample-heading">先看看</h2>
          <p className="field-hint">
            示例是一个虚构的村支部：46 名党员，一年的主题党日记录。看完可以另建自己的支部。
          </p>
        </div>
        <Button
          disabled={isBusy}
          onClick={() => void run('loading-sample', onLoadSample())}
          aria-describedby="sample-heading"
        >
          {work.kind === 'loading-sample' ? '正在载入……' : '载入示例支部'}
        </Button>
      </section>
      <section className="sheet welcome-sample" aria-labelledby="receive-heading">
        <div>
          <h2 id="receive-heading">接任书记，前任给了移交包</h2>
          <p className="field-hint">先核验移交包，和签字的移交清单对上码，再整本接收过来。</p>
        </div>
        <Button disabled={isBusy} onClick={onReceive} aria-describedby="receive-heading">
          接收移交
        </Button>
      </section>
      <section className="sheet welcome-sample" aria-labelledby="restore-heading">
        <div>
          <h2 id="restore-heading">换了电脑，或者原来的资料没了</h2>
          <p className="field-hint">有备份文件或另存的文件，就能恢复成一本完整的记录簿。</p>
        </div>
        <Button disabled={isBusy} onClick={onRestore} aria-describedby="restore-heading">
          从备份恢复
        </Button>
      </section>
      <section className="sheet welcome-branches" aria-labelledby="branches-heading">
        <h2 id="branches-heading">给上级党组织</h2>
        <p>
          <button
            type="button"
            className="link-button"
            disabled={isBusy}
            onClick={onGatherBranches}
          >
            汇总各支部的移交包或备份
          </button>
          <span className="field-hint">，不用新建支部。</span>
        </p>
      </section>
    </main>
  );
}
