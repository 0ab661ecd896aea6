import { useWatch } from 'react-hook-form';

import type { RecordContent } from '@shared/domain/record';
import { frameOf } from '@shared/domain/record-kind';

import { Section } from '../../../ui/section';
import { KindPart } from '../kinds/kind-part';

import { AgendaPart } from './agenda-part';
import { MinutesPart } from './minutes-part';

/** What was done and said: each kind's own part, the agenda, the minutes. */
export function ContentSection() {
  const kinds = useWatch<RecordContent, 'kinds'>({ name: 'kinds' });
  return (
    <Section title="内容" id="content">
      <div className="parts">
        {kinds.map((kind) => (
          <KindPart key={kind} kind={kind} half="ahead" />
        ))}
        {frameOf(kinds).has('agenda') ? <AgendaPart /> : null}
        <MinutesPart />
        {kinds.map((kind) => (
          <KindPart key={kind} kind={kind} half="after" />
        ))}
      </div>
    </Section>
  );
}
