import { formatDateTime } from '@shared/domain/calendar';
import type { HandoverPackage } from '@shared/domain/handover';
import { toPackageCode } from '@shared/handover/handover-codes';

import { toSizeWords } from '../../../forms/packages/size-words';
import { toLocal } from '../../../platform/clock';

/** A written package: its code to be compared with the printed list, and what it is. */
export function WrittenPackageFacts({ written }: { readonly written: HandoverPackage }) {
  return (
    <div className="stack">
      <div>
        <p className="field-label" id="package-code-label">
          核对码（印在移交清单上，接收人要对照）
        </p>
        <p className="package-code" aria-labelledby="package-code-label">
          {toPackageCode(written.tagManifestSha256)}
        </p>
      </div>
      <dl className="facts">
        <dt>文件</dt>
        <dd className="backup-path">
          {written.fileName}（{toSizeWords(written.sizeBytes)}）
        </dd>
        <dt>写成</dt>
        <dd>{formatDateTime(toLocal(written.madeAtMs))}</dd>
        <dt>读回核对</dt>
        <dd>{formatDateTime(toLocal(written.verifiedAtMs))}，逐个文件核对过，一个不少</dd>
        <dt>密码</dt>
        <dd>{written.isEncrypted ? '加了密码' : '没有加密码'}</dd>
      </dl>
    </div>
  );
}
