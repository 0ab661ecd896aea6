import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import { findUncovered, type UncoveredReason } from '@shared/book/fonts/coverage';
import { toNormalName } from '@shared/domain/names';
import { toPinyinKey } from '@shared/roster/pinyin';

import type { MemberValues } from './member-values';
import { TextInput } from './text-input';

const reasonWords: Readonly<Record<UncoveredReason, string>> = {
  'no-font': '自带的字体里没有',
  'joined-script': '是要连写的文字，自带的字体里没有',
  'not-shaped': '要连写，连写用的部件没有启动',
  description: '是描述字形用的符号，不是字',
};

/** Says at once which characters of the name no font can print, and the two ways out. */
function UncoveredNote({ name }: { readonly name: string }) {
  const uncovered = findUncovered(toNormalName(name));
  if (uncovered.length === 0) return null;
  const sentences = uncovered.map(
    ({ character, codePoint, reason }) => `“${character}”（${codePoint}）${reasonWords[reason]}`,
  );
  return (
    <div className="note note-advice span-12" role="status">
      <p>
        <strong>姓名印不出来：{sentences.join('；')}。</strong>
      </p>
      <p>姓名会照原样保存，查找和移交都用它；印的时候有两个办法：</p>
      <ol className="ways-out">
        <li>在“替代写法”里写上同音字或说明，如“韦（左韦右华）”，印出来用替代写法；</li>
        <li>在“替代写法”里用“＿”留出这个字的位置，印好以后手写补上。</li>
      </ol>
    </div>
  );
}

function SecondScript() {
  const { control } = useFormContext<MemberValues>();
  const text = useWatch({ control, name: 'secondScriptName' });
  return (
    <>
      <TextInput
        name="secondScriptName"
        label="另一种文字的姓名"
        hint="如蒙古文姓名，竖写显示在右边"
        className="span-4"
        lang="mn"
      />
      {text === '' ? null : (
        <p className="name-preview span-1" lang="mn" aria-label="竖写的姓名">
          {text}
        </p>
      )}
    </>
  );
}

/** The name and whatever helps to write, print, read and find it. */
export function NameFields() {
  const { control } = useFormContext<MemberValues>();
  const [name, substituteName, secondScriptName, nameReading] = useWatch({
    control,
    name: ['name', 'substituteName', 'secondScriptName', 'nameReading'],
  });
  const [isMoreShown, setMoreShown] = useState(
    secondScriptName !== '' || nameReading !== '' || substituteName !== '',
  );
  const isSubstituteNeeded = substituteName !== '' || findUncovered(toNormalName(name)).length > 0;
  const reading = name === '' ? '' : toPinyinKey(name, nameReading).syllables.join(' ');
  return (
    <>
      <TextInput
        name="name"
        label="姓名"
        hint={reading === '' ? '照身份证写' : `读作 ${reading}，可按拼音找到`}
        className="span-6"
      />
      <UncoveredNote name={name} />
      {isSubstituteNeeded || isMoreShown ? (
        <TextInput
          name="substituteName"
          label="替代写法"
          hint="只在印的时候代替姓名；不需要就不填"
          className="span-6"
        />
      ) : null}
      {isMoreShown ? (
        <>
          <TextInput
            name="nameReading"
            label="姓名读音"
            hint="上面的读音不对才填，如 shan yu"
            className="span-4"
          />
          <SecondScript />
        </>
      ) : (
        <p className="span-12">
          <button type="button" className="link-button" onClick={() => setMoreShown(true)}>
            读音不对，或有另一种文字的姓名
          </button>
        </p>
      )}
    </>
  );
}
