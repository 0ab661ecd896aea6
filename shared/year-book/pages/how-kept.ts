import type { Block } from '../../book/model/book-model';
import { toParagraphs } from '../../book/model/paragraphs';
import { findProvision } from '../../rules/provision-set';

import { toTitle } from './blocks';
import { toYearName } from '../to-chapter';
import type { Year } from '../year';

/** 使用说明: the user's own words, or how this book was kept, facts alone. */
export function toKeepingBlocks(year: Year): readonly Block[] {
  const { notes } = year.source.design;
  const title = toTitle('使用说明', toYearName(year));
  if (notes.trim() !== '') return [title, ...toParagraphs('', notes, '使用说明')];
  const facts = [
    toWhatIsIn(year),
    '记录归档时封存：全文、出席人员和照片一并算出封存号，各份记录按归档的先后首尾相接。登记时间、归档时间、封存号和二维码印在每份记录的末尾。',
    toCorrections(year),
    '应到、实到按会议当天的名册和出席登记逐人计算，算式印在数字后面；人工更正的数另列，并写明理由。统计表只数已归档的记录。',
    toRules(year),
    '同一次活动同时属于几类的，全文印在一处，其余各类的目录写明在第几页。',
    '照片下面的拍摄时间取自照片文件，文件里没有的写“无拍摄时间”。签字栏、检查意见和移交清单的空行留给手写。',
  ].filter((text) => text !== '');
  return [
    title,
    ...facts.map((text, index): Block => ({
      kind: 'item',
      isHeading: false,
      number: `${index + 1}.`,
      text,
      field: '使用说明',
    })),
  ];
}

function toWhatIsIn({ source, records }: Year): string {
  const { branch, bookYear, revisions, drafts, correcting } = source;
  const photos = records.reduce((sum, { document }) => sum + document.content.photos.length, 0);
  const leftOut = revisions.length - records.length;
  return [
    `本册是${branch.name}${bookYear}年度的记录，编入已归档的记录${records.length}份，照片${photos}张。`,
    leftOut > 0 ? `另有${leftOut}份记录所在的部分没有选印。` : '',
    drafts > 0 ? `还有${drafts}份草稿没有归档，不在册内。` : '',
    correcting > 0 ? `有${correcting}份记录正在更正，印的是已归档的文本。` : '',
  ].join('');
}

function toCorrections({ records }: Year): string {
  const corrected = records.filter(({ document }) => document.revision > 1).length;
  const count = corrected === 0 ? '册内没有更正过的记录。' : `册内有${corrected}份更正过的记录。`;
  return `归档以后要改的，写明原因另存一版，原文仍存于电子记录簿；册内印最新的一版，末尾写明版次和原因。${count}`;
}

/** The texts whose provisions were in force on the last day, each once, in the order of the book. */
function toRules({ source: { rules }, day }: Year): string {
  const inForce = rules.filter(
    (provision) => provision.isLocal || findProvision(provision.id, day, rules) === provision,
  );
  const sources = [...new Set(inForce.filter(({ isLocal }) => !isLocal).map((one) => one.source))];
  const named = sources.filter((text) => text.startsWith('《'));
  if (named.length === 0) return '';
  const local = inForce.some(({ isLocal }) => isLocal) ? '和本支部自定的要求' : '';
  return `会议、表决、任期、党费等按事情发生那天有效的规定对照。年末有效、本册用到的有：${named.join('、')}${local}。`;
}
