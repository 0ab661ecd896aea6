import { Button } from 'antd';
import { useRef, useState } from 'react';

import { toDatePart } from '@shared/domain/calendar';
import type { Gathering } from '@shared/plan/gathering';
import { adviseSending, composeNotice, missingFacts } from '@shared/plan/notice';

import { useBook } from '../../../data/book-context';
import { clock } from '../../../platform/clock';
import { Field } from '../../../ui/field';
import { Section } from '../../../ui/section';

/** The notice as it stands in its field. */
export interface Notice {
  readonly bring: string;
  readonly setBring: (bring: string) => void;
  readonly text: string;
  /** Null writes it anew from what was entered. */
  readonly setEdited: (text: string | null) => void;
  readonly isEdited: boolean;
}

/** Made from what was entered, changed by hand if need be. */
export function useNotice(gathering: Gathering): Notice {
  const { branch } = useBook();
  const [bring, setBring] = useState('');
  const [edited, setEdited] = useState<string | null>(null);
  const text = edited ?? composeNotice({ gathering, branchName: branch.name, bring });
  return { bring, setBring, text, setEdited, isEdited: edited !== null };
}

interface NoticePartProps {
  readonly gathering: Gathering;
  readonly notice: Notice;
}

/** The notice for a chat and for the board. */
export function NoticePart({ gathering, notice }: NoticePartProps) {
  const { bring, setBring, text, setEdited, isEdited } = notice;
  const [told, setTold] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const missing = missingFacts(gathering);
  const advice = adviseSending(gathering.date, toDatePart(clock.nowLocal()));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold('已复制，可以到微信群里粘贴。');
    } catch {
      area.current?.select();
      setTold('没能自动复制。文字已经选中，请按 Ctrl+C。');
    }
  };
  return (
    <Section title="会议通知" note={advice === '' ? undefined : advice}>
      <div className="stack">
        {missing.length === 0 ? null : (
          <p className="field-hint">还没有填的：{missing.join('、')}。没有填的不写进通知。</p>
        )}
        <Field label="要带什么（没有就不填）">
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={200}
              autoComplete="off"
              value={bring}
              onChange={(event) => {
                setBring(event.target.value);
                setTold('');
              }}
            />
          )}
        </Field>
        <Field label="通知的文字" hint="复制、打印以前可以改；改动只用于这一次，不改计划和记录">
          {(control) => (
            <textarea
              {...control}
              ref={area}
              className="textarea"
              value={text}
              onChange={(event) => {
                setEdited(event.target.value);
                setTold('');
              }}
            />
          )}
        </Field>
        <div className="actions">
          <Button type="primary" onClick={() => void copy()}>
            复制通知
          </Button>
          {isEdited ? (
            <Button onClick={() => setEdited(null)}>不要手改的，照填写的重写</Button>
          ) : null}
          <span role="status">{told}</span>
        </div>
      </div>
    </Section>
  );
}
