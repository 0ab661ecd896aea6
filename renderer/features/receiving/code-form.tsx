import { Button } from 'antd';
import { useState } from 'react';

import { judgeCode, type CodeJudgement } from '@shared/receiving/judge-code';

import { Field } from '../../ui/field';

interface CodeFormProps {
  readonly tagManifestSha256: string;
  readonly onTakeOver: () => void;
}

function toError(judged: CodeJudgement, hasTried: boolean): string | undefined {
  if (judged.kind === 'different') {
    return `从第 ${judged.place} 个字符起和这个包不一样。请再对一遍纸上的码；没有抄错的话，这个包不是清单上登记的那一个，不要接收，请找移交人。`;
  }
  return hasTried && judged.kind === 'unfinished'
    ? `还差 ${judged.missing} 个字符，核对码一共 16 个。`
    : undefined;
}

/** The code of the signed list against that of the package; without it nothing is taken over. */
export function CodeForm({ tagManifestSha256, onTakeOver }: CodeFormProps) {
  const [typed, setTyped] = useState('');
  const [hasTried, setTried] = useState(false);
  const judged = judgeCode(typed, tagManifestSha256);
  const isSame = judged.kind === 'same';
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isSame) onTakeOver();
      }}
    >
      <Field
        label="移交清单上的核对码"
        hint="请看着纸抄，如 7DQA-2M0K-9XJT-C4HN；横线、空格、大小写都不要紧"
        error={toError(judged, hasTried)}
        className="receiving-code"
      >
        {(control) => (
          <input
            {...control}
            className="input numeric"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div role="status">
        {isSame ? <p className="receiving-same">✓ 和纸上的一致：就是清单上登记的这个包。</p> : null}
      </div>
      <p className="field-hint">
        接收会另建一本记录簿，接着前任的封存号往下编；这台电脑上原有的记录簿不改动。
      </p>
      <div className="actions">
        <Button type="primary" htmlType="submit">
          接收
        </Button>
      </div>
    </form>
  );
}
