import { createHash, randomUUID } from 'node:crypto'
import type { DutyRole } from '../../src/contract/roles'
import { dutyRoles, dutyScope } from '../../src/contract/roles'
import { makeSiteCode } from '../../src/contract/scan'
import { inTransaction, type Tx } from '../../src/server/store/db'
import { issueToken } from '../../src/server/tokens'
import type { TestServer } from './server'

type Place = 'here' | 'elsewhere'

/** Two streets with a site and units each, two district units, and one officer of every role in each place. */
export interface World {
  readonly siteCode: string
  readonly otherSiteCode: string
  readonly units: {
    readonly street: string
    readonly otherUnit: string
    readonly district: string
    readonly elsewhere: string
  }
  readonly tokens: Readonly<Record<DutyRole, string>>
  readonly strangers: Readonly<Record<DutyRole, string>>
  readonly districtHandler: string
  readonly resident: string
  readonly otherResident: string
}

const codeOf = (name: string) => makeSiteCode(createHash('sha256').update(name).digest())

const makeStreet = async (tx: Tx, slug: Place) => {
  const [street, site, unit, otherUnit] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const name = slug === 'here' ? '甲街道' : '乙街道'
  const row = { isDemo: false }
  await tx
    .insertInto('streets')
    .values({ ...row, id: street, slug, name, committee: `${name}人大工委` })
    .execute()
  await tx
    .insertInto('sites')
    .values({
      ...row,
      ...{
        id: site,
        streetId: street,
        code: codeOf(slug),
        level: 'POINT',
        name: `${name}联系点`,
        address: '一号',
      },
      ...{ phone: null, hours: '周一至周五', lng: null, lat: null },
    })
    .execute()
  await tx
    .insertInto('units')
    .values([
      { ...row, id: unit, streetId: street, level: 'street', name: `${name}房管办` },
      { ...row, id: otherUnit, streetId: street, level: 'street', name: `${name}城管` },
    ])
    .execute()
  return { street, site, unit, otherUnit, district: null }
}

const makePerson = async (
  tx: Tx,
  now: Date,
  name: string,
  duty?: { role: DutyRole; scopeId: string | null },
) => {
  const id = randomUUID()
  await tx
    .insertInto('people')
    .values({ id, name, account: null, passwordHash: null, subject: id, createdAt: now, isDemo: false })
    .execute()
  if (duty)
    await tx
      .insertInto('duties')
      .values({ ...duty, personId: id, isDemo: false })
      .execute()
  return issueToken(tx, { personId: id }, 'staff', now)
}

const makeOfficers = async (
  tx: Tx,
  now: Date,
  places: Record<'site' | 'street' | 'unit' | 'district', string | null>,
) => {
  const tokens = {} as Record<DutyRole, string>
  for (const role of dutyRoles)
    tokens[role] = await makePerson(tx, now, `${role}同志`, { role, scopeId: places[dutyScope[role]] })
  return tokens
}

interface Emptied extends Pick<TestServer, 'clock'> {
  readonly services: Pick<TestServer['services'], 'db'>
}

/** Fills an empty server, or its database, with a small world. */
export const makeWorld = ({ services, clock }: Emptied): Promise<World> =>
  inTransaction(services.db, async tx => {
    const here = await makeStreet(tx, 'here')
    const there = await makeStreet(tx, 'elsewhere')
    const [district, otherDistrict] = [randomUUID(), randomUUID()]
    const row = { streetId: null, level: 'district' as const, isDemo: false }
    await tx
      .insertInto('units')
      .values([
        { ...row, id: district, name: '区交通委' },
        { ...row, id: otherDistrict, name: '区教育局' },
      ])
      .execute()
    return {
      siteCode: codeOf('here'),
      otherSiteCode: codeOf('elsewhere'),
      units: { street: here.unit, otherUnit: here.otherUnit, district, elsewhere: there.unit },
      tokens: await makeOfficers(tx, clock.now, here),
      strangers: await makeOfficers(tx, clock.now, there),
      districtHandler: await makePerson(tx, clock.now, '区承办人', { role: 'handler', scopeId: district }),
      resident: await makePerson(tx, clock.now, '张阿姨'),
      otherResident: await makePerson(tx, clock.now, '李先生'),
    }
  })

/** The form of an opinion, with what a test wants otherwise. */
export const makeForm = (world: World, different: Record<string, unknown> = {}) => ({
  siteCode: world.siteCode,
  category: 'lift',
  text: '三号楼的电梯已经停了两天，老人下不了楼。',
  pin: '2468',
  ...different,
})
