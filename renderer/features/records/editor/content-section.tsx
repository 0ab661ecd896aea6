import { useWatch } from 'react-hook-form';

import type { RecordContent } from '@shared/domain/record';

import { Section } from '../../../ui/section';
import { kindParts } from '../kinds/kind-parts';

import { AgendaPart } from './agenda-part';
import { MinutesPart } from './minutes-part';

/** What was done and said: each kind's own part, the agenda, the minutes. */
export function ContentSection() {
  const kinds = useWatch<RecordContent, 'kinds'>({ name: 'kinds' });
  return (
    <Section title="内容" id="content">
      <div className="parts">
        {kinds.map((kind) => {
          const Part = kindParts[kind];
          return <Part key={kind} />;
        })}
        <AgendaPart />
        <MinutesPart />
      </div>
    </Section>
  );
}
