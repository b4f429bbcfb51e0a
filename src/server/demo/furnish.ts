import { addDays } from '../../contract/time'
import type { NewSite } from '../store/tables'
import { closedSites } from './closed'
import { walkFrom } from './landmarks'
import type { Places } from './places'
import { OLD_NAMES } from './printedNames'
import type { Random } from './random'

const HOME_HOURS = '周一至周五 9:00–17:00；周六 9:00–12:00'

/** Stations stand where people work, and are open when they have left their desks. */
const stationHours = [
  ['周一至周五 10:00–20:00', '晚上请走大楼东侧门'],
  ['周二至周日 10:00–20:00', '周末照常开放'],
  ['周一至周五 8:30–20:00；周六 10:00–16:00', null],
  ['周一至周五 11:30–13:30、17:00–20:30', '中午和下班后有人值班'],
] as const

const pointHours = [
  ['周一至周五 9:00–17:00', null],
  ['周一至周五 8:30–16:30', null],
  ['周一至周五 9:00–11:30、13:30–17:00', null],
  ['周一至周五 8:30–11:30、13:00–16:30', '中午休息，急事请打电话'],
  ['周一至周五 9:00–17:00；周六 9:00–11:30', '周六由志愿者值班'],
  ['周一、周三、周五 9:00–11:30、13:30–16:30', '其余日子请打电话约'],
] as const

const boxPlaces = ['居委会一楼门厅', '居委会大门左手边', '小区东门岗亭旁', '活动室门口', '小区宣传栏下面']
const hints = ['进小区大门右转', '在居委会一楼，门口有红色门牌', '社区食堂隔壁', '门前可停自行车和电动车']

const neighbourhoodOf = ({ name }: NewSite): string => {
  const short = name.replace('代表联系点', '')
  return /园区|绿洲|加工区|生活区$/.test(short) ? short : `${short}居民区`
}

const directionsOf = ({ lng, lat }: NewSite, random: Random): string | null => {
  const walk = lng != null && lat != null ? walkFrom([lng, lat]) : null
  const parts = [walk, random.chance(0.4) ? random.pick(hints) : null].filter(part => part !== null)
  return parts.length > 0 ? `${parts.join('，')}。` : null
}

const hoursOf = ({ level }: NewSite, random: Random): readonly [hours: string, note: string | null] => {
  if (level === 'HOME') return [HOME_HOURS, null]
  return random.pick<readonly [string, string | null]>(level === 'STATION' ? stationHours : pointHours)
}

const boxOf = ({ level }: NewSite, random: Random) =>
  level === 'POINT' && random.chance(0.85)
    ? { boxPlace: random.pick(boxPlaces), boxWeekday: Math.floor(random.between(1, 6)) }
    : {}

/** Most posters hang; every seventeenth was never printed, some say what is no longer true, or name who has left. */
const posterOf = (index: number, today: string, random: Random) => {
  if (index % 17 === 9) return {}
  const printedOn = addDays(today, -Math.floor(random.between(40, 260)))
  const changedAgo =
    index % 13 === 5 ? Math.floor(random.between(3, 30)) : Math.floor(random.between(270, 330))
  return {
    ...{ printedOn, posterChangedOn: addDays(today, -changedAgo) },
    ...(index % 29 === 11 && { printedNames: OLD_NAMES }),
  }
}

const furnishOne = (site: NewSite, index: number, today: string, random: Random): NewSite => {
  const [hours, hoursNote] = hoursOf(site, random)
  return {
    ...site,
    ...{ hours, hoursNote, directions: directionsOf(site, random) },
    ...(site.level === 'POINT' && { neighbourhood: neighbourhoodOf(site) }),
    ...boxOf(site, random),
    ...posterOf(index, today, random),
  }
}

/** The point that moved three weeks ago, and whose old posters now tell where to. */
const move = (sites: NewSite[], today: string): NewSite[] => {
  const point = sites.find(({ level, printedOn }) => level === 'POINT' && printedOn)
  const movedOn = addDays(today, -21)
  return sites.map(site =>
    site === point ? { ...site, movedFrom: '老居委会二楼', movedOn, posterChangedOn: movedOn } : site,
  )
}

/** Gives each site its hours, the way there, a paper box and a poster, and adds those that have closed. */
export const furnish = (places: Places, today: string, random: Random) => ({
  open: move(
    places.sites.map((site, i) => furnishOne(site, i, today, random)),
    today,
  ),
  closed: closedSites(places, today),
})
