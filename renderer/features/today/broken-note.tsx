import { Link } from 'react-router';

import { useBookCheckState } from '../../data/book-check-context';

/** Told on 今日 only while something that was sealed or stored is not as it was. */
export function BrokenNote() {
  const { report } = useBookCheckState();
  if (report === null || report.faultCount === 0) return null;
  return (
    <div className="note note-problem today-note" role="alert">
      <p>
        <strong>核验发现 {report.faultCount} 处和封存时不一样。</strong>
      </p>
      <p>其余的内容都对得上，可以照常使用。</p>
      <p>
        请<Link to="/settings/verification">看看是哪一份、哪一栏</Link>，先不要改动它们。
      </p>
    </div>
  );
}
