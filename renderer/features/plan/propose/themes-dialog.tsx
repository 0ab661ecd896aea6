import { Button } from 'antd';
import { useState } from 'react';

import type { Plan, PlanItem } from '@shared/domain/plan';
import { recordKindFacts, recordKinds, type BuiltInKind } from '@shared/domain/record-kind';
import { offerThemes, themesOf, type ThemeOffer } from '@shared/plan/offer-themes';
import { readThemeList } from '@shared/plan/read-theme-list';

import { Dialog } from '../../../ui/dialog';

const kindNames = Object.values(recordKindFacts).map(({ name }) => name);

interface ThemesDialogProps {
  readonly items: readonly PlanItem[];
  readonly lastYear: Plan | null;
  readonly onTake: (offers: readonly ThemeOffer[]) => void;
  readonly onClose: () => void;
}

interface OfferTableProps {
  readonly offers: readonly ThemeOffer[];
  readonly onTake: (offers: readonly ThemeOffer[]) => void;
}

/** What can be taken over, line by line or all of it; lines with a theme are not among them. */
function OfferTable({ offers, onTake }: OfferTableProps) {
  if (offers.length === 0) {
    return <p className="field-hint">没有能放的：计划里没有同月同类、主题还空着的行。</p>;
  }
  return (
    <>
      <div className="actions">
        <Button type="primary" onClick={() => onTake(offers)}>
          全部取用（{offers.length}条）
        </Button>
        <span className="field-hint">已有主题的行不会改动。</span>
      </div>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">月份</th>
            <th scope="col">类别</th>
            <th scope="col">主题</th>
            <th scope="col">取用</th>
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <tr key={offer.itemId}>
              <td className="numeric nowrap">{offer.month}月</td>
              <td className="nowrap">{recordKindFacts[offer.kind].name}</td>
              <td>{offer.theme}</td>
              <td>
                <Button
                  size="small"
                  aria-label={`取用${offer.month}月的主题：${offer.theme}`}
                  onClick={() => onTake([offer])}
                >
                  取用
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function PastedThemes({ items, onTake }: Omit<ThemesDialogProps, 'lastYear' | 'onClose'>) {
  const [text, setText] = useState('');
  const [kind, setKind] = useState<BuiltInKind>('theme-day');
  const { themes, unread } = readThemeList(text, kindNames);
  const sources = themes.map((one) => ({ ...one, kind }));
  return (
    <div className="stack">
      <label className="field">
        <span className="field-label">
          把按月的主题粘贴到这里，一行一个月，如“3月 学雷锋志愿服务”；从 Word、Excel、微信复制都可以
        </span>
        <textarea
          className="textarea paste-area plan-paste"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <label className="check">
        放到哪一类
        <select
          className="select plan-shift"
          value={kind}
          onChange={(event) => setKind(event.target.value as BuiltInKind)}
        >
          {recordKinds.map((one) => (
            <option key={one} value={one}>
              {recordKindFacts[one].name}
            </option>
          ))}
        </select>
      </label>
      {unread.length === 0 ? null : (
        <p className="note note-advice" role="status">
          有{unread.length}行看不出是几月，没有取：{unread.join('；')}
        </p>
      )}
      {text.trim() === '' ? null : (
        <OfferTable offers={offerThemes(items, sources)} onTake={onTake} />
      )}
    </div>
  );
}

/** Themes for the empty cells: last year's, or a list that the superior or the branch has. */
export function ThemesDialog({ items, lastYear, onTake, onClose }: ThemesDialogProps) {
  const [isPasting, setPasting] = useState(lastYear === null);
  return (
    <Dialog
      title="填主题"
      className="dialog-wide"
      onClose={onClose}
      actions={<Button onClick={onClose}>关闭</Button>}
    >
      <div className="stack">
        {lastYear === null ? null : (
          <fieldset className="choice-row">
            <legend className="field-label">主题从哪里来</legend>
            <label className="check">
              <input type="radio" checked={!isPasting} onChange={() => setPasting(false)} />
              {lastYear.bookYear}年的计划
            </label>
            <label className="check">
              <input type="radio" checked={isPasting} onChange={() => setPasting(true)} />
              粘贴一份
            </label>
          </fieldset>
        )}
        {lastYear === null || isPasting ? (
          <PastedThemes items={items} onTake={onTake} />
        ) : (
          <OfferTable offers={offerThemes(items, themesOf(lastYear.items))} onTake={onTake} />
        )}
      </div>
    </Dialog>
  );
}
