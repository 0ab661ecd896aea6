import { Button } from 'antd';
import { Link } from 'react-router';

import {
  isAgainstEarlierCheck,
  type BookFault,
  type VerificationReport,
} from '@shared/verification/book-fault';
import { describeFault } from '@shared/verification/describe-fault';

import { useQuestion } from '../../../ui/questions';

function FaultItem({ fault }: { readonly fault: BookFault }) {
  const { what, record, details } = describeFault(fault);
  return (
    <li className="verification-fault">
      <p>
        <strong>{what}</strong>
        {fault.record === null || fault.kind === 'record-missing' ? (
          record
        ) : (
          <Link to={`/records/${fault.record.id}`}>{record}</Link>
        )}
      </p>
      {details.map((sentence) => (
        <p key={sentence} className="field-hint numeric">
          {sentence}
        </p>
      ))}
    </li>
  );
}

interface FaultListProps {
  readonly report: VerificationReport;
  /** Lets go of what an earlier check knew. */
  readonly onAccept: () => void;
}

/** Every fault by its record, part and time. */
export function FaultList({ report, onAccept }: FaultListProps) {
  const ask = useQuestion();
  const { faults, faultCount } = report;
  if (faultCount === 0) return null;
  const accept = async () => {
    const isSure = await ask({
      title: '以后以现在的封存链为准？',
      text: '只有当您知道封存为什么少了（比如换回了旧的资料）才这样做。以后核验不再提这一处。',
      yes: '以现在的为准',
      no: '先不',
    });
    if (isSure) onAccept();
  };
  return (
    <>
      <ul className="ruled-list" aria-label="对不上的地方">
        {faults.map((fault, index) => (
          <FaultItem key={index} fault={fault} />
        ))}
      </ul>
      {faultCount > faults.length ? <p>另外还有 {faultCount - faults.length} 处。</p> : null}
      {faults.some(isAgainstEarlierCheck) ? (
        <p>
          <Button onClick={() => void accept()}>封存少了的原因我知道</Button>
        </p>
      ) : null}
    </>
  );
}
