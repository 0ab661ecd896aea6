import { compareDocuments } from '@shared/history/compare-documents';
import { aFiledDocument } from '@tests/builders/filed-document';
import { anOwnKind, anOwnKindPart } from '@tests/builders/own-kind';
import { aContent } from '@tests/builders/record';
import { expect, it } from 'vitest';

const kind = anOwnKind();
const documentOf = (ownKind: ReturnType<typeof anOwnKindPart>) =>
  aFiledDocument({
    ordinals: { [kind.id]: 1 },
    content: aContent({ kinds: ['own'], themeDay: null, ownKind }),
  });
const before = documentOf(anOwnKindPart(['三号堤段', '水位平稳。', null, 4]));

it('tells a correction field by field, under the kind’s own name', () => {
  const after = documentOf(anOwnKindPart(['四号堤段', '水位平稳。', null, 5]));
  expect(compareDocuments(before, after)).toEqual([
    {
      field: 'content.ownKind',
      name: '防汛值班',
      changes: [
        { kind: 'swap', label: '值守地段', before: '三号堤段', after: '四号堤段' },
        { kind: 'swap', label: '巡查次数', before: '4', after: '5' },
      ],
    },
  ]);
});

it('tells what became of fields that were renamed, taken out, added and moved', () => {
  const [place, report, , rounds] = kind.fields;
  const changed = anOwnKind({
    name: '防汛抗旱值班',
    fields: [{ ...rounds!, label: '巡查' }, { ...place! }, { ...report!, id: kind.id }],
  });
  const after = documentOf(anOwnKindPart([4, '三号堤段', ''], changed));
  const changes = compareDocuments(before, after).flatMap((field) => field.changes);
  const notes = changes.flatMap((change) => (change.kind === 'note' ? [change.text] : []));
  expect(notes).toEqual(['栏目“巡查次数”改称“巡查”', '栏目的先后次序有调整']);
  expect(changes).toContainEqual({
    kind: 'swap',
    label: '类别名称',
    before: '防汛值班',
    after: '防汛抗旱值班',
  });
  expect(changes).toContainEqual({
    kind: 'text',
    label: '险情和处置',
    pieces: [{ kind: 'removed', text: '水位平稳。' }],
  });
});
