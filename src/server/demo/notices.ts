import { v7 as uuid } from 'uuid'
import { addDays, dayOf } from '../../contract/time'
import type { NoticeRow } from '../store/tables'
import type { Places } from './places'

/** Days from today on which a notice begins and ends. */
const written = [
  {
    slug: null,
    days: [-6, 24],
    title: '集中联系社区活动开始了',
    body: '从即日起一个月，全区人大代表分批到各居民区走访。您可以在站点页面查到代表哪天来，也可以直接扫海报写下意见。',
    byName: '莫一凡',
  },
  {
    slug: 'yueyang',
    days: [-3, 18],
    title: '本月接待日增加晚间场',
    body: '方便上班的居民，岳阳街道本月在中心商圈代表联络站增加晚间接待，不用预约，来了就能说。',
    byName: '岳阳街道人大工委',
  },
  {
    slug: 'fangsong',
    days: [-10, 12],
    title: '旧海报正在更换',
    body: '方松街道各联系点正在换上新海报。旧海报上的码仍然有效，扫了会带您到同一个站点。',
    byName: '方松街道人大工委',
  },
  {
    slug: 'yueyang',
    days: [-50, -20],
    title: '商圈站点检修两天',
    body: '中心商圈代表联络站检修空调，停两天，这两天请到街道代表之家。',
    byName: '岳阳街道人大工委',
  },
] as const

export const noticeRows = ({ streets }: Places, now: Date): NoticeRow[] =>
  written.map(({ slug, days: [from, until], title, body, byName }) => ({
    id: uuid({ msecs: now.getTime() }),
    streetId: streets.find(street => street.slug === slug)?.id ?? null,
    ...{ title, body, byName },
    fromOn: addDays(dayOf(now), from),
    untilOn: addDays(dayOf(now), until),
    createdAt: now,
    isDemo: true,
  }))
