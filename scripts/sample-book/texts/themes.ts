/** Themes of the made-up meetings of one kind, in the order in which they are held. */
export const committeeThemes: readonly string[] = [
  '春节走访和老人取暖',
  '全年学习和主题党日怎么排',
  '北沙梁补种和浇水的分工',
  '半年党费核对和公开',
  '夏季防汛值班和危房排查',
  '七一走访慰问老党员',
  '草场围栏纠纷的调处',
  '换届候选人的酝酿和考察',
  '新一届支委会分工',
  '年底对账和组织生活会的准备',
];

export const groupThemes: readonly string[] = [
  '节后第一次学习：说说今年的打算',
  '春季防火和护林排班',
  '休牧圈养从党员户做起',
  '老人送餐和门前的路',
  '学党章，对照自己说一件事',
  '浇树、修栏、看水尺',
  '半年回头看：承诺办了几件',
  '暑假孩子谁来看',
  '秋收互助和农机安全',
  '入冬前查炉子、查电线',
  '推荐候选人、讨论选举办法',
  '一年下来自己打个分不如大家说一句',
];

export const talkThemes: readonly string[] = [
  '家里的难处和支部能做的事',
  '学习跟不上怎么办',
  '请假多了，先把原因说开',
  '对支委会工作的意见',
  '跑运输的党员怎样过组织生活',
  '换届以前听听想法',
  '承诺的事为什么拖了下来',
  '老党员的身体和心愿',
  '年轻党员怎样多担一点事',
  '转正以后要注意的',
];

export const volunteeringThemes: readonly string[] = [
  '清明护林：路口值守一整天',
  '清理村口水渠的淤泥',
  '高温天给老人送水送药',
  '帮缺劳力的户收玉米',
  '扫雪铲冰，先扫学校门口',
];

export const practicalThemes: readonly string[] = [
  '给卫生室接上热水',
  '修好二社的两盏路灯',
  '给独居老人装扶手',
  '把公交车站的座椅补齐',
  '替社员办好养老认证',
  '校车停靠点平整地面',
];

export const homeThemes: readonly string[] = [
  '送学：春季学习的三篇文章',
  '送学：条例里讲党员权利的几条',
  '送学：入党志愿书上的誓词',
  '送学：全年学习内容回顾',
];

export const publicityThemes: readonly string[] = [
  '2026年第二季度党费收缴和支部经费',
  '预备党员接收的公示',
  '2026年第三季度党费收缴和支部经费',
  '年度承诺事项办理结果',
];

export const lectureThemes: readonly string[] = [
  '从一条砂石路讲群众路线',
  '党费的来历和用处',
  '纪律是保护人的',
  '冬闲时节学党章',
];
