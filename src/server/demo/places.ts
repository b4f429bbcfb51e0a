import { v7 as uuid } from 'uuid'
import type { NewSite, NewStreet, UnitRow } from '../store/tables'
import { codeFrom } from './facts'
import type { Random } from './random'

/** The seven committees, where their homes are (GCJ-02), and how many points each has (domain.md §7). */
const streets = [
  {
    slug: 'yueyang',
    name: '岳阳街道',
    points: 18,
    home: ['岳阳街道代表之家', '人民北路196号', 121.227114, 31.015967],
  },
  {
    slug: 'yongfeng',
    name: '永丰街道',
    points: 18,
    home: ['永丰街道代表之家', '草场浜路125弄36号', 121.197987, 31.005055],
  },
  {
    slug: 'fangsong',
    name: '方松街道',
    points: 23,
    home: ['方松街道代表之家', '通波路50号', 121.239917, 31.02951],
  },
  {
    slug: 'zhongshan',
    name: '中山街道',
    points: 15,
    home: ['幸福里党群服务中心代表之家', '沪松路255弄18号', 121.244553, 31.026046],
  },
  {
    slug: 'guangfulin',
    name: '广富林街道',
    points: 11,
    home: ['广富林街道代表之家', '地铁松江大学城站附近', 121.23271, 31.0541],
  },
  {
    slug: 'jiuliting',
    name: '九里亭街道',
    points: 11,
    home: ['九里亭街道代表之家', '涞坊路288弄', 121.31701, 31.155618],
  },
  {
    slug: 'jingkaiqu',
    name: '松江经济技术开发区',
    points: 5,
    home: ['松江经开区代表之家', '荣乐东路一带', 121.262, 31.014],
  },
] as const

/** The eight stations in workplaces; the first four names are real (domain.md §7). */
const stations = [
  ['guangfulin', '大学城代表联络站'],
  ['guangfulin', '科技影都代表联络站'],
  ['jingkaiqu', '园区职工服务站代表联络站'],
  ['zhongshan', '闲猫人才公寓代表联络站'],
  ['yueyang', '中心商圈代表联络站'],
  ['fangsong', '新城商务楼宇代表联络站'],
  ['jiuliting', '九里亭创业园代表联络站'],
  ['yongfeng', '仓城文创园代表联络站'],
] as const

const zonePoints = ['东部园区', '西部园区', '科技绿洲', '出口加工区', '综合保税区生活区']

export const streetUnitKinds = {
  cityManagement: '城市运行管理中心',
  housingOffice: '房屋管理办公室',
  constructionOffice: '城市建设管理办公室',
  serviceOffice: '社区服务办公室',
  safetyOffice: '平安建设办公室',
  lawEnforcement: '综合行政执法队',
} as const

export const districtUnitKinds = {
  transport: '区交通委员会',
  housingBureau: '区房屋管理局',
  environmentBureau: '区生态环境局',
  greening: '区绿化和市容管理局',
  education: '区教育局',
  health: '区卫生健康委员会',
  civilAffairs: '区民政局',
  commerce: '区经济委员会',
  publicSecurity: '公安松江分局',
  fire: '区消防救援支队',
  humanResources: '区人力资源和社会保障局',
  sports: '区文化和旅游局（体育局）',
  water: '区水务局',
} as const

const HOURS = '周一至周五 9:00–17:00'
const AROUND = 2 * Math.PI
/** Degrees in a kilometre at 31° N: east and north. */
const KM = { lng: 1 / 95.4, lat: 1 / 110.9 }

type Site = Omit<NewSite, 'streetId' | 'isDemo'>

/** Somewhere 0.3 to 1.3 km from a street's home. */
const near = (random: Random, lng: number, lat: number) => {
  const angle = random.between(0, AROUND)
  const km = random.between(0.3, 1.3)
  return {
    lng: Number((lng + Math.cos(angle) * km * KM.lng).toFixed(6)),
    lat: Number((lat + Math.sin(angle) * km * KM.lat).toFixed(6)),
  }
}

const shortName = (village: string): string => village.replace(/社区居委会$/, '')

const pointNames = (street: (typeof streets)[number], villages: readonly string[] | undefined): string[] => {
  const names = villages ? villages.map(shortName) : zonePoints
  return names.slice(0, street.points).map(name => `${name}代表联系点`)
}

type Street = (typeof streets)[number]

/** Demonstration phones begin with 0000, which no exchange of the district uses. */
const phoneOf = (n: number): string => `021-0000${String(1000 + n)}`

const sitesOf = (street: Street, villages: readonly string[] | undefined, random: Random): Site[] => {
  const [name, address, lng, lat] = street.home
  const home = { name, level: 'HOME' as const, address, lng, lat }
  const ours = stations.filter(([slug]) => slug === street.slug)
  const workplaces = ours.map(([, station]) => ({
    name: station,
    level: 'STATION' as const,
    address: `${station.replace('代表联络站', '')}一楼`,
    ...near(random, lng, lat),
  }))
  const points = pointNames(street, villages).map(point => ({
    name: point,
    level: 'POINT' as const,
    address: `${point.replace('代表联系点', '')}居委会一楼`,
    ...near(random, lng, lat),
  }))
  return [home, ...workplaces, ...points].map((site, i) => ({
    ...site,
    id: uuid(),
    code: codeFrom(`site ${street.slug} ${i}`),
    phone: phoneOf(i),
    hours: HOURS,
  }))
}

export interface Places {
  readonly streets: NewStreet[]
  readonly sites: NewSite[]
  readonly units: (UnitRow & { readonly kind: string })[]
}

const isDemo = true

const unitsOf = (street: NewStreet): Places['units'] =>
  Object.entries(streetUnitKinds).map(([kind, name]) => ({
    id: uuid(),
    streetId: street.id,
    level: 'street',
    name: `${street.name}${name}`,
    isDemo,
    kind,
  }))

const districtUnits = (): Places['units'] =>
  Object.entries(districtUnitKinds).map(([kind, name]) => ({
    id: uuid(),
    streetId: null,
    level: 'district',
    name,
    isDemo,
    kind,
  }))

/** Lays out the district: real neighbourhoods, invented points near real anchors. */
export const layOut = (villages: Readonly<Record<string, readonly string[]>>, random: Random): Places => {
  const placed = streets.map(street => {
    const committee = street.slug === 'jingkaiqu' ? '松江经开区人大工委' : `${street.name}人大工委`
    const row: NewStreet = { id: uuid(), slug: street.slug, name: street.name, committee, isDemo }
    const sites = sitesOf(street, villages[street.name], random).map(site => ({
      ...site,
      streetId: row.id,
      isDemo,
    }))
    return { row, sites }
  })
  return {
    streets: placed.map(({ row }) => row),
    sites: placed.flatMap(({ sites }) => sites),
    units: [...placed.flatMap(({ row }) => unitsOf(row)), ...districtUnits()],
  }
}
