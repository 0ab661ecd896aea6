import { toReceivingChecks } from '@shared/receiving/receiving-checks';

import type { JudgedPackage } from './receiving-stage';

/** Every check with its result in words; what is wrong is named beneath it. */
export function CheckList({ judged: { manifest, facts } }: { readonly judged: JudgedPackage }) {
  return (
    <ul className="receiving-checks" aria-label="核验结果">
      {toReceivingChecks(manifest.watermark.counts, facts).map(
        ({ title, isRight, words, items }) => (
          <li key={title} className={isRight ? 'receiving-check' : 'receiving-check is-wrong'}>
            <span className="receiving-mark" aria-hidden="true">
              {isRight ? '✓' : '✗'}
            </span>
            <div>
              <strong>{title}</strong>
              <span className="visually-hidden">{isRight ? '：通过。' : '：有问题。'}</span>
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
