import { Button } from 'antd';
import { Link } from 'react-router';

import { formatDateTime } from '@shared/domain/calendar';
import { toPackageCode } from '@shared/handover/handover-codes';
import type { LeftOutReason, SupplementItem } from '@shared/receiving/plan-supplement';
import type { Problem } from '@shared/util/result';

import type { Supplement } from '../../data/receiving/read-supplement';
import { ProblemNote } from '../../ui/problem-note';
import { Section } from '../../ui/section';

import type { JudgedPackage } from './receiving-stage';

const leftOutWords: Readonly<Record<LeftOutReason, string>> = {
  'both-corrected': '接收以后您这边也更正过，两边的内容不一样',
  'being-corrected': '您这边正在更正，还没有归档',
  'draft-changed': '移交时还是草稿，接收以后您这边接着改过',
};

function toDay(startsAt: string | null): string {
  return startsAt === null ? '没有日期' : formatDateTime(startsAt);
}

function Items({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly SupplementItem[];
}) {
  return (
    <ul className="receiving-items" aria-label={label}>
      {items.map(({ recordId, theme, startsAt, reason, revisions }) => (
        <li key={recordId}>
          <strong>{theme === '' ? '主题未填' : theme}</strong>
          <span className="numeric">{toDay(startsAt)}</span>
          <span className="field-hint">
            {reason === '' ? '新归档的记录' : `更正：${reason}`}
            {revisions.length > 1 ? `（共 ${revisions.length} 版）` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

function LeftOut({ plan: { leftOut } }: Supplement) {
  if (leftOut.length === 0) return null;
  return (
    <div className="note note-advice stack">
      <p>
        下面 {leftOut.length}{' '}
        份两边都动过，不会收进来，您的内容不变。请对照移交人的那一份，需要时自己更正：
      </p>
      <ul className="receiving-items" aria-label="两边都动过，不收">
        {leftOut.map(({ recordId, theme, startsAt, reason, why }) => (
          <li key={recordId}>
            <Link to={`/records/${recordId}`}>{theme === '' ? '主题未填' : theme}</Link>
            <span className="numeric">{toDay(startsAt)}</span>
            <span>
              {leftOutWords[why]}
              {reason === '' ? '' : `；移交人的更正原因：${reason}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SupplementViewProps {
  readonly judged: JudgedPackage;
  readonly supplement: Supplement;
  readonly problem: Problem | null;
  readonly onTakeIn: () => void;
}

/** 补交: what the giver corrected since, what of it comes in, and what is left to the user. */
export function SupplementView({ judged, supplement, problem, onTakeIn }: SupplementViewProps) {
  const { plan, photos, scans } = supplement;
  const { opened, facts } = judged;
  const { tagManifestSha256 } = opened;
  const isEmpty = plan.toTake.length === 0 && scans.length === 0;
  const reason = facts.handover?.supplements.at(-1)?.reason ?? '';
  return (
    <Section title="前任的补交" note="只收接收以后移交人更正和新归档的">
      <div className="stack">
        {problem === null ? null : <ProblemNote problem={problem} />}
        {reason === '' ? null : <p>移交人写的原因：{reason}</p>}
        {isEmpty ? (
          <p className="note">
            没有要收的新内容
            {plan.alreadyTaken > 0 ? `，${plan.alreadyTaken} 份更正以前都收过了` : ''}。
          </p>
        ) : (
          <>
            <p className="numeric">
              要收进来：记录 {plan.toTake.length} 份，新照片 {photos.length} 张，新扫描件{' '}
              {scans.length} 份。每份成为一个新版本，原来的版本仍能看到。
            </p>
            <Items label="要收进来的记录" items={plan.toTake} />
          </>
        )}
        <LeftOut {...supplement} />
        {tagManifestSha256 === null ? null : (
          <p>
            这个包的核对码：
            <span className="numeric receiving-same">{toPackageCode(tagManifestSha256)}</span>
            。请和移交人手里的对一对，一样再收。
          </p>
        )}
        <div className="actions">
          {tagManifestSha256 === null ? null : (
            <Button type="primary" onClick={onTakeIn}>
              {isEmpty ? '登记收到' : '收进补交'}
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}
