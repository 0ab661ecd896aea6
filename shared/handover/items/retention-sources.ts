/** What a source says of 保管期限. */
export interface RetentionSource {
  /** What it is about. */
  readonly about: string;
  readonly retention: string;
  readonly source: string;
}

/** Words in use for 保管期限. */
export const retentionWords: readonly string[] = ['永久', '30年', '10年'];

/**
 * Sources for 保管期限 of a branch's files. They disagree, and local tables come first, so the
 * user chooses and nothing is chosen beforehand (domain.md section 3).
 */
export const retentionSources: readonly RetentionSource[] = [
  {
    about: '支部会议记录',
    retention: '10年',
    source: '《机关文件材料归档范围和文书档案保管期限规定》（国家档案局令第8号）9.10.4',
  },
  { about: '社区支部会议记录、决定', retention: '永久', source: '湖北省社区档案保管期限表' },
  {
    about: '换届结果、工作报告和总结、名册、入党材料',
    retention: '永久',
    source: '国家档案局令第8号 9.10.1 至 9.10.3；湖北省社区档案保管期限表',
  },
  {
    about: '支部改选、发展党员、组织关系介绍信存根',
    retention: '30年',
    source: '南昌大学档案馆归档范围',
  },
  {
    about: '乡镇：选举过程文件10年，选举结果永久，一般党员管理30年',
    retention: '见左',
    source: '《乡镇档案工作办法》（国家档案局令第18号）',
  },
];
