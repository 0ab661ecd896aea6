import { Button } from 'antd';
import { useRef } from 'react';

import type { DesignEditor } from './use-design';

/** As many as the pages have room for. */
const MOST_SIGNERS = 4;

/** Signature lines that are printed after those which a kind of record asks for. */
export function Signers({ editor }: { readonly editor: DesignEditor }) {
  const { extraSigners } = editor.design;
  const list = useRef<HTMLDivElement>(null);
  const choose = (next: readonly string[], focusAt: number) => {
    editor.choose({ extraSigners: [...next] });
    // What was pressed may be gone; the field that came, or came into its place, is written in next.
    requestAnimationFrame(() => {
      const fields = [...(list.current?.querySelectorAll('input') ?? [])];
      (fields[focusAt] ?? fields.at(-1) ?? list.current?.querySelector('button'))?.focus();
    });
  };
  return (
    <fieldset className="plain-fieldset">
      <legend className="field-label">每份记录后面另加的签字栏</legend>
      <div ref={list} className="book-signers">
        {extraSigners.map((signer, index) => (
          <div key={index} className="book-signer">
            <input
              className="input"
              aria-label={`另加的签字栏第 ${index + 1} 个`}
              value={signer}
              maxLength={200}
              placeholder="如 支部书记审核"
              onChange={({ target }) =>
                editor.type({ extraSigners: extraSigners.with(index, target.value) })
              }
            />
            <Button
              aria-label={`去掉另加的签字栏第 ${index + 1} 个`}
              onClick={() => choose(extraSigners.toSpliced(index, 1), index)}
            >
              去掉
            </Button>
          </div>
        ))}
        {extraSigners.length < MOST_SIGNERS ? (
          <div>
            <Button onClick={() => choose([...extraSigners, ''], extraSigners.length)}>
              加一个签字栏
            </Button>
          </div>
        ) : null}
      </div>
    </fieldset>
  );
}
