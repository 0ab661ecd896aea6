import { formatDateTime } from '@shared/domain/calendar';
import type { Handover } from '@shared/domain/handover';
import { toPackageCode } from '@shared/handover/handover-codes';
import { findLastPackage } from '@shared/handover/packages-of-handover';

import { toLocal } from '../../../platform/clock';
import { Section } from '../../../ui/section';

import { RemoveSection } from './remove-section';
import { SupplementForm } from './supplement-form';

/** What is left to the giver once the book has passed on. */
export function AfterHandover({ handover }: { readonly handover: Handover }) {
  const { confirmedAtMs, to, supplements } = handover;
  const written = findLastPackage(handover);
  return (
    <>
      <Section title="已移交">
        <div className="stack">
          <p>这本记录簿已经交给{to.name === '' ? '接收人' : to.name}，只能看，不能改。</p>
          <dl className="facts">
            <dt>确认</dt>
            <dd>{confirmedAtMs === null ? '' : formatDateTime(toLocal(confirmedAtMs))}</dd>
            {written === null ? null : (
              <>
                <dt>核对码</dt>
                <dd className="numeric">{toPackageCode(written.tagManifestSha256)}</dd>
              </>
            )}
            {supplements.length === 0 ? null : (
              <>
                <dt>补交过</dt>
                <dd>{supplements.length} 次</dd>
              </>
            )}
          </dl>
        </div>
      </Section>
      <SupplementForm handover={handover} />
      <RemoveSection handover={handover} />
    </>
  );
}
