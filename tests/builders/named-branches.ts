import { aBranchSpec, type BranchSpec } from './branch-specs';

export const folderPassphrase = '草原上的马';

/** Branches as a township has them; each with the figures of a made-up one. */
export const namedBranches: readonly BranchSpec[] = [
  [3, '中共伊金霍洛镇布拉格村支部委员会'],
  [5, '中共伊金霍洛镇塔拉壕社区支部委员会'],
  [8, '伊金霍洛镇中心小学党支部'],
  [13, '鄂尔多斯市草原情畜产品加工有限责任公司党支部'],
].map(([number, name]) => ({
  ...aBranchSpec(Number(number)),
  name: String(name),
  madeAt: '2026-11-20T10:00',
}));
