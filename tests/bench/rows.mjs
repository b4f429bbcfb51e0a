// Invented sites, as many as are asked for: the levels, hours and receptions mixed as in the demonstration district.
import { createHash, randomUUID } from 'node:crypto'

const DAY = 86_400_000
/** Degrees around the middle of Songjiang, GCJ-02: some thirty kilometres each way. */
export const MIDDLE = [121.23, 31.03]
const REACH = 0.15
export const streets = [
  'yueyang',
  'yongfeng',
  'fangsong',
  'zhongshan',
  'guangfulin',
  'jiuliting',
  'jingkaiqu',
]

const dayHours = ['9:00–17:00', '8:30–16:30', '9:00–11:30、13:30–17:00', '8:30–11:30、13:00–16:30']
/** Nobody's home is open after work: a filter that asks for one finds nothing. */
const homeHours = '周一至周五 9:00–17:00'
const hours = [
  ...dayHours.flatMap(time => [`周一至周五 ${time}`, `周一、周三、周五 ${time}`, `周二至周五 ${time}`]),
  '周一至周五 10:00–20:00',
  '周二至周日 10:00–20:00',
  '周一至周五 9:00–17:00；周六 9:00–11:30',
]

/** Numbers that only look random: the same in every run (mulberry32). */
export const makeRandom = seed => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

/** Anywhere in the district, more often near its middle. */
export const somewhere = random => {
  const off = () => (random() + random() - 1) * REACH
  return [MIDDLE[0] + off(), MIDDLE[1] + off()].map(degrees => Number(degrees.toFixed(6)))
}

const levelOf = dice => (dice < 0.01 ? 'HOME' : dice < 0.07 ? 'STATION' : 'POINT')

/** The street whose strip of the map a place lies in, so that a street's sites are neighbours. */
const streetAt = lng =>
  Math.min(streets.length - 1, Math.floor(((lng - MIDDLE[0] + REACH) / (2 * REACH)) * streets.length))

export const makeStreets = () =>
  streets.map(slug => ({ id: randomUUID(), slug, name: `${slug}街道`, committee: `${slug}人大工委` }))

export const makeSite = (n, streetRows, makeCode, random) => {
  const [lng, lat] = somewhere(random)
  const level = levelOf(random())
  return {
    ...{ id: randomUUID(), lng, lat, level },
    street_id: streetRows[streetAt(lng)].id,
    code: makeCode(createHash('sha256').update(`bench ${n}`).digest()),
    name: `第${n}居民区代表联系点`,
    neighbourhood: `第${n}居民区`,
    address: `新松江路${n % 3000}弄${n % 97}号居委会一楼`,
    phone: `021-0000${1000 + (n % 9000)}`,
    hours: level === 'HOME' ? homeHours : hours[Math.floor(random() * hours.length)],
    words: ['居民', '民区', '代表', '联系', String(n)],
  }
}

/** Up to four receptions in the next months, at about every second site. */
export const makeReceptions = (site, now, random) =>
  Array.from({ length: Math.max(0, Math.floor(random() * 8) - 3) }, (_, i) => {
    const starts = now + (random() * 30 + i * 30) * DAY
    return {
      ...{ id: randomUUID(), site_id: site.id, street_id: site.street_id },
      starts_at: new Date(starts).toISOString(),
      ends_at: new Date(starts + DAY / 16).toISOString(),
    }
  })
