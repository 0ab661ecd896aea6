import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';

import { formatDateTime } from '@shared/domain/calendar';
import type { Revision } from '@shared/domain/seal';
import { describeTakeover } from '@shared/domain/takeover-words';
import { parseSealCode } from '@shared/verification/seal-code';

import { useBook } from '../../../data/book-context';
import { loadRecord } from '../../../data/repositories/records';
import { findLinkBySeal } from '../../../data/repositories/verification';
import { Field } from '../../../ui/field';

type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly sentence: string }
  | { readonly kind: 'unknown' }
  /** A link that is no record, in words. */
  | { readonly kind: 'event'; readonly words: string }
  | { readonly kind: 'found'; readonly revision: Revision; readonly newest: number };

function Found({ revision: { document }, newest }: Extract<Answer, { kind: 'found' }>) {
  const { recordId, revision, content, filedAt } = document;
  const path = `/records/${recordId}`;
  return (
    <p className="note">
      在这本记录簿里：
      <Link to={revision === newest ? path : `${path}/revisions/${revision}`}>
        “{content.theme}”第 {revision} 版
      </Link>
      ，{formatDateTime(filedAt)}归档
      {revision === newest ? '，是现在的版本。' : `；后来更正过，现在是第 ${newest} 版。`}
      这只说明有这一号；纸上的字是不是和它一样，请打开对照。
    </p>
  );
}

/** Tells which record a printed 封存号 belongs to. */
export function SealLookUp() {
  const { db } = useBook();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Answer>({ kind: 'none' });
  const look = async () => {
    const code = parseSealCode(text);
    if (!code.ok) {
      setAnswer({ kind: 'wrong', sentence: code.error });
      return;
    }
    const found = await findLinkBySeal(db, code.value);
    if (found === null) {
      setAnswer({ kind: 'unknown' });
      return;
    }
    if (found.table === 'takeovers') {
      const { document, seal } = found.link;
      setAnswer({ kind: 'event', words: `第 ${seal.sequence} 号：${describeTakeover(document)}` });
      return;
    }
    const revision = found.link;
    const record = await loadRecord(db, revision.document.recordId);
    const newest = record?.revision ?? revision.document.revision;
    setAnswer({ kind: 'found', revision, newest });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <Field
        label="纸上的封存号"
        hint="如 B826 E72F A9D6 1A7D；也可以粘贴二维码里的文字"
        error={answer.kind === 'wrong' ? answer.sentence : undefined}
        className="verification-look-up"
      >
        {(control) => (
          <input
            {...control}
            className="input numeric"
            autoComplete="off"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAnswer({ kind: 'none' });
            }}
          />
        )}
      </Field>
      <div className="actions">
        <Button htmlType="submit">查是哪一份</Button>
      </div>
      <div role="status">
        {answer.kind === 'found' ? <Found {...answer} /> : null}
        {answer.kind === 'event' ? (
          <p className="note numeric">在这本记录簿里，不是哪份记录，是一次接收。{answer.words}。</p>
        ) : null}
        {answer.kind === 'unknown' ? (
          <p className="note note-advice">
            这本记录簿里没有这个封存号。请再核对一遍；如果没抄错，这一页不是从这本记录簿现有的封存印出来的。
          </p>
        ) : null}
      </div>
    </form>
  );
}
