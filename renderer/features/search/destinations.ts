import { recordKindFacts, recordKinds, type BuiltInKind } from '@shared/domain/record-kind';

/** A page, a part of one, or something to begin, that is found by its name. */
export interface Destination {
  readonly id: string;
  readonly name: string;
  /** Other words that people look for it by. */
  readonly words: readonly string[];
  readonly goes:
    | { readonly kind: 'page'; readonly to: string }
    /** Makes a draft, so it is found only by words that say so. */
    | { readonly kind: 'new-record'; readonly recordKind: BuiltInKind };
}

const page = (to: string, name: string, ...words: readonly string[]): Destination => ({
  id: `page ${name}`,
  name,
  words,
  goes: { kind: 'page', to },
});

const pages: readonly Destination[] = [
  page('/', '今日', '首页', '草稿', '没写完的'),
  page('/records', '记录', '会议记录', '记录列表'),
  page('/members', '党员', '名册', '花名册'),
  page('/settings', '设置', '支部信息', '固定日', '文字大小', '窗口口令', '显示', '关于', '版本'),
  page('/settings/backups', '备份', '另存一份', 'U盘', '导出'),
  page('/settings/restore', '恢复', '导入', '还原'),
  page('/settings/verification', '核验', '封存号', '检查'),
  page('/records/deleted', '最近删除', '回收站', '找回', '恢复草稿'),
  page('/members/import', '导入名册', '粘贴名册', 'WPS', 'Excel'),
  page('/members/new', '添加党员', '新增党员'),
];

/** Everything that one can go to or begin, in the order in which it is offered. */
export const destinations: readonly Destination[] = [
  ...pages,
  ...recordKinds.map((recordKind): Destination => ({
    id: `new ${recordKind}`,
    name: `新建${recordKindFacts[recordKind].name}`,
    words: [],
    goes: { kind: 'new-record', recordKind },
  })),
];
