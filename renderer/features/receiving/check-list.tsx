import { toReceivingChecks, type ReceivingCheck } from '@shared/receiving/receiving-checks';

import type { JudgedPackage } from './receiving-stage';

interface ResultShape {
  readonly mark: string;
  readonly words: string;
  readonly className: string;
}

const results: Readonly<Record<ReceivingCheck['result'], ResultShape>> = {
  right: { mark: '✓', words: '：通过。', className: 'receiving-check' },
  gap: { mark: '！', words: '：请留意。', className: 'receiving-check is-gap' },
  wrong: { mark: '✗', words: '：有问题。', className: 'receiving-check is-wrong' },
};

/** Every check with its result in words; what is wrong is named beneath it. */
export function CheckList({ judged: { manifest, facts } }: { readonly judged: JudgedPackage }) {
  return (
    <ul className="receiving-checks" aria-label="核验结果">
      {toReceivingChecks(manifest.watermark.counts, facts).map(
        ({ title, result, words, items }) => (
          <li key={title} className={results[result].className}>
            <span className="receiving-mark" aria-hidden="true">
              {results[result].mark}
            </span>
            <div>
              <strong>{title}</strong>
              <span className="visually-hidden">{results[result].words}</span>
              <p className="numeric">{words}</p>
              {items.length === 0 ? null : (
                <ul className="fault-list">
                  {items.map((item, index) => (
                    <li key={`${item} ${index}`}>{item}</li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ),
      )}
    </ul>
  );
}
