import { formatDate } from '@shared/domain/calendar';
import type { Member } from '@shared/domain/member';

import { useBook } from '../../../data/book-context';
import { Section } from '../../../ui/section';
import { toTimeline } from '../timeline-words';

/** 经过: what was true of the member since when, as it is stored. */
export function TimelineSection({ member }: { readonly member: Member }) {
  const { branch } = useBook();
  return (
    <Section title="经过" note="按已保存的起止日期排列">
      <ol className="timeline">
        {toTimeline(member.states, branch.groups).map(({ from, words }, index) => (
          <li key={index}>
            <span className="numeric nowrap">{formatDate(from)}起</span>
            <span>{words}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
