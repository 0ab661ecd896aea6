import { Link } from 'react-router';

import { useHandoverState } from '../data/handover-context';

/** Over every room of a book that has passed on: that it is read-only, and the way to correct it. */
export function HandedOverBanner() {
  const { handedOver, openSupplement } = useHandoverState();
  if (handedOver !== null) {
    return (
      <div className="handed-over" role="status">
        <p>
          <strong>已移交：这本记录簿只能看、能打印，不能改。</strong>
        </p>
        <p>
          要更正，或者要从这台电脑移除，请打开
          <Link to={`/handover/${handedOver.id}/confirm`}>移交</Link>。
        </p>
      </div>
    );
  }
  if (openSupplement === null) return null;
  const { handover, supplement } = openSupplement;
  return (
    <div className="handed-over" role="status">
      <p>
        <strong>正在补交（{supplement.reason}）：记录簿暂时可以改。</strong>
      </p>
      <p>
        改好以后要写补交包交给接收人，见
        <Link to={`/handover/${handover.id}/confirm`}>移交</Link>。
      </p>
    </div>
  );
}
