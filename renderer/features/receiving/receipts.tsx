import { formatDateTime } from '@shared/domain/calendar';
import { toShortSeal } from '@shared/domain/seal-chain';
import type { Takeover } from '@shared/domain/takeover';
import { describeTakeover } from '@shared/domain/takeover-words';

import { toSignedListSection } from '@shared/handover/signed-list';

import { useBook } from '../../data/book-context';
import { loadTakeovers } from '../../data/repositories/takeovers';
import { useLive } from '../../data/use-live';
import { ScanSection } from '../../forms/scans/scan-section';
import { toLocal } from '../../platform/clock';
import { Section } from '../../ui/section';

import { ConfirmationCode } from './confirmation-code';

function toMoment({ document }: Takeover): string {
  const atMs = document.kind === 'takeover' ? document.takenOverAtMs : document.takenInAtMs;
  return toLocal(atMs);
}

function Receipt({
  takeover,
  isNewest,
}: {
  readonly takeover: Takeover;
  readonly isNewest: boolean;
}) {
  const { document, seal } = takeover;
  return (
    <li className="receiving-receipt">
      <p className="numeric">
        <strong>
          第 {seal.sequence} 号：{describeTakeover(document)}
        </strong>
      </p>
      <p className="field-hint numeric">
        {formatDateTime(toMoment(takeover))}收进这本，封存号 {toShortSeal(seal)}
      </p>
      {isNewest ? <ConfirmationCode tagManifestSha256={document.tagManifestSha256} /> : null}
    </li>
  );
}

/** 接收记录: how the open book came here, its confirmation code, and scans of the signed list. */
export function Receipts() {
  const { db } = useBook();
  const takeovers = useLive(() => loadTakeovers(db), [db]);
  const newest = takeovers?.at(-1);
  const first = takeovers?.findLast(({ document }) => document.kind === 'takeover');
  if (!takeovers || !newest || !first) return null;
  const { handoverId, recordId } = first.document;
  return (
    <>
      <Section title="接收记录">
        <ol className="stack" aria-label="这本记录簿是怎么接收来的">
          {takeovers.map((takeover) => (
            <Receipt
              key={takeover.seal.sequence}
              takeover={takeover}
              isNewest={takeover === newest}
            />
          ))}
        </ol>
      </Section>
      <ScanSection
        bookYear={Number(toMoment(first).slice(0, 4))}
        place={{ kind: 'section', section: toSignedListSection(handoverId ?? recordId) }}
        title="签字的移交清单"
        hint="三方签了字的移交清单，扫描或拍照存在这里，和记录簿在一起。"
      />
    </>
  );
}
