import { Link } from 'react-router';

import { toShortSeal } from '@shared/domain/seal-chain';
import type { Takeover } from '@shared/domain/takeover';
import { describeTakeover } from '@shared/domain/takeover-words';
import type { VerificationReport } from '@shared/verification/book-fault';

/** Newest seal: what somebody compares with the newest printed page. */
export function NewestSeal({
  newest,
  takeovers,
}: Pick<VerificationReport, 'newest'> & { readonly takeovers: readonly Takeover[] }) {
  if (newest === null) return <p className="field-hint">还没有归档过的记录。</p>;
  const takeover = takeovers.find(({ seal }) => seal.sequence === newest.sequence);
  return (
    <dl className="facts">
      <dt>最新的封存号</dt>
      <dd className="numeric verification-code">{toShortSeal(newest)}</dd>
      <dt>链上的号</dt>
      <dd className="numeric">第 {newest.sequence} 号</dd>
      <dt>是哪一份</dt>
      <dd>
        {takeover === undefined ? (
          <Link to={`/records/${newest.recordId}`}>打开这份记录</Link>
        ) : (
          '不是记录，是接收移交时封存的'
        )}
      </dd>
    </dl>
  );
}

/** Where the chain tells that the book passed from one to another. */
export function TakeoverLines({ takeovers }: { readonly takeovers: readonly Takeover[] }) {
  if (takeovers.length === 0) return null;
  return (
    <ul className="numeric" aria-label="封存链上的接收">
      {takeovers.map(({ document, seal }) => (
        <li key={seal.sequence}>
          第 {seal.sequence} 号：{describeTakeover(document)}
        </li>
      ))}
    </ul>
  );
}
