import type { Branch } from '../domain/branch';

import type { HonestyNote } from './honesty-note';
import type { Passage } from './passages';

/** 我市, 本街道: the writer's own place by its rank. */
const ownRank =
  /(?:我|本)(市|县|旗|区|镇|乡|街道|社区|村|嘎查|苏木)(?!民|级|集体|庄|长|两委|内|里|域|场|情)/gu;

/** Ranks of which a branch has one: who writes 我街道 is in no 镇. */
const rivals: readonly (readonly string[])[] = [
  ['镇', '乡', '街道', '苏木'],
  ['村', '社区', '嘎查'],
  ['县', '旗'],
];

/** A place's name right before those who speak for it, as 桥头镇党委. */
const placeName =
  /([\u4e00-\u9fff]{2})(省|市|县|旗|区|镇|乡|街道|社区|村|嘎查|苏木)(?=(?:党工委|党委|党支部|党总支|村委会|居委会|人民政府|政府|全体党员|党员干部))/gu;

/** Characters before a rank that make no name: 全村, 农村, 进社区, 各镇. */
const noName =
  /[全各本我该进入农乡新邻外周每多某此那这上下老驻到在去对向与和及由将把被让给的了是两几]/u;

/** 地区, 山区, 园区 and the like are no names of a place under the city. */
const noDistrict = /[小社地山灾库园厂校城辖片林牧矿]$/u;

/** Going there, hearing of it or learning from it is no copying. */
const abroad =
  /(?:赴|到|去|往|来自|参观|考察|走访|调研|观摩|慰问|联合|联系|邀请|来到|转入|转出|借鉴|学习|介绍|宣读|报|请示|兄弟)[^。！？；，]{0,12}$/u;

/** Characters before a name in which the words for going there may stand. */
const LOOK_BACK = 40;

const why =
  '有的通报指出过从别处抄来的材料没有改地名。如果是本地的，可以记为本支部的，以后不再提。';

/** Names and words of places that are not the branch's own, as far as that can be told. */
export function findForeignPlaces(
  passages: readonly Passage[],
  branch: Pick<Branch, 'name' | 'superior' | 'groups' | 'ownPlaces'>,
): readonly HonestyNote[] {
  const own = [branch.name, branch.superior, ...branch.groups.map(({ name }) => name)].join(' ');
  const known = new Set(branch.ownPlaces);
  return passages.flatMap(({ label, text, field }) =>
    [...findRanks(text, own), ...findNames(text, own)]
      .filter(({ word }) => {
        const isNew = !known.has(word);
        known.add(word);
        return isNew;
      })
      .map(({ word, message }): HonestyNote => ({
        check: 'foreign-place',
        message: `${label}：${message}`,
        why,
        field,
        recordId: null,
        word,
      })),
  );
}

interface FoundWord {
  readonly word: string;
  readonly message: string;
}

function findRanks(text: string, own: string): readonly FoundWord[] {
  return [...text.matchAll(ownRank)].flatMap(({ 0: word, 1: rank = '' }) => {
    if (own.includes(rank) || !isForeignRank(rank, own)) return [];
    return [
      { word, message: `写的是“${word}”，支部和上级的名称里没有“${rank}”，请看是不是本地的。` },
    ];
  });
}

/** 市 and 区 stand over every place, so they are asked about only where no other rank is told. */
function isForeignRank(rank: string, own: string): boolean {
  const group = rivals.find((ranks) => ranks.includes(rank));
  if (group !== undefined) return group.some((other) => own.includes(other));
  return rivals.flat().some((other) => own.includes(other));
}

function findNames(text: string, own: string): readonly FoundWord[] {
  return [...text.matchAll(placeName)].flatMap(({ index, 1: name = '', 2: rank = '' }) => {
    const word = `${name}${rank}`;
    if (own.includes(word) || noName.test(name)) return [];
    if (rank === '区' && noDistrict.test(name)) return [];
    if (abroad.test(text.slice(Math.max(0, index - LOOK_BACK), index))) return [];
    return [{ word, message: `写的是“${word}”，不在支部和上级的名称里，请看是不是本地的。` }];
  });
}
