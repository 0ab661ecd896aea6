import { useEffect, useState } from 'react';

import { toConfirmationCode } from '@shared/handover/handover-codes';

/** What the receiver tells the giver, large enough to be read out over the telephone. */
export function ConfirmationCode({ tagManifestSha256 }: { readonly tagManifestSha256: string }) {
  const [code, setCode] = useState('');
  useEffect(() => {
    let isCurrent = true;
    void toConfirmationCode(tagManifestSha256).then((made) => {
      if (isCurrent) setCode(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [tagManifestSha256]);
  return (
    <div className="receiving-confirmation">
      <p>接收确认码，请把它告诉移交人：</p>
      <p className="receiving-confirmation-code numeric" data-testid="confirmation-code">
        {code}
      </p>
      <p className="field-hint">
        移交人在“换届移交”的“移交”页填上这个码，那一本就成为“已移交”，不再改动。
      </p>
    </div>
  );
}
