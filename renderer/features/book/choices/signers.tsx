import { Button } from 'antd';

import type { DesignEditor } from './use-design';

/** As many as the pages have room for. */
const MOST_SIGNERS = 4;

/** Signature lines that are printed after those which a kind of record asks for. */
export function Signers({ editor }: { readonly editor: DesignEditor }) {
  const { extraSigners } = editor.design;
  return (
    <fieldset className="plain-fieldset">
      <legend className="field-label">每份记录后面另加的签字栏</legend>
      <div className="book-signers">
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
              onClick={() => editor.choose({ extraSigners: extraSigners.toSpliced(index, 1) })}
            >
              去掉
            </Button>
          </div>
        ))}
        {extraSigners.length < MOST_SIGNERS ? (
          <div>
            <Button onClick={() => editor.choose({ extraSigners: [...extraSigners, ''] })}>
              加一个签字栏
            </Button>
          </div>
        ) : null}
      </div>
    </fieldset>
  );
}
