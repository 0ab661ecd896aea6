import { isBlocking, type Finding } from '@shared/rules/finding';

const levelNames: Readonly<Record<Finding['level'], string>> = {
  false: '不属实',
  missing: '缺',
  advice: '提醒',
};

function goTo(field: Finding['field']) {
  const section = document.getElementById(field);
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}

/** Findings in words; each leads to its part of the form. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const ordered = [...findings].sort((a, b) => Number(isBlocking(b)) - Number(isBlocking(a)));
  return (
    <ul className="findings">
      {ordered.map((finding) => (
        <li
          key={`${finding.rule} ${finding.message}`}
          className={`finding finding-${finding.level}`}
        >
          <span className="finding-level">{levelNames[finding.level]}</span>
          <span>
            {finding.message}
            {finding.source === '' ? null : (
              <small className="finding-source">
                {finding.source}
                {finding.ask === undefined ? '' : `。${finding.ask}`}
              </small>
            )}
          </span>
          <button type="button" onClick={() => goTo(finding.field)}>
            去看
          </button>
        </li>
      ))}
    </ul>
  );
}
