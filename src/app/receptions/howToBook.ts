import type { Step } from '../parts/Steps'

/** Coming to a reception in three steps. */
export const howToBook: readonly Step[] = [
  { title: '选一场，选个时间', note: '每人约 15 分钟。约满了可以候补，有人取消马上补上。' },
  { title: '留个称呼就行', note: '不用电话，不用登录。约好给您一个预约码。' },
  { title: '到站点报预约码', note: '没约也可以直接来，现场另外留了号。' },
]
