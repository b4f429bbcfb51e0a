/** The three levels of a contact site, from the committee's home to the neighbourhood's point. */
export const siteLevels = ['HOME', 'STATION', 'POINT'] as const
export type SiteLevel = (typeof siteLevels)[number]
export const siteLevelWords: Record<SiteLevel, string> = {
  HOME: '代表之家',
  STATION: '代表联络站',
  POINT: '代表联系点',
}

/** The five functions of a home (domain.md §1), and what a resident gets of each. */
export const homeFunctions = [
  { name: '学习与调研', note: '代表在这里学习，走访调研身边的难题' },
  { name: '工作与交流', note: '代表小组在这里开会、商量怎样办' },
  { name: '联系与接待', note: '定期接待，您可以当面说' },
  { name: '服务与协调', note: '帮您找到管这件事的单位' },
  { name: '展示与宣传', note: '代表做了什么、办成了什么，都可以看' },
] as const
