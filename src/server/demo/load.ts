import { createHash } from 'node:crypto'
import { type Source, whoMustAct } from '../../contract/opinions'
import { makeReceiptCode } from '../../contract/scan'
import { hashPassword } from '../passwords'
import type { Services } from '../services'
import { inTransaction, type Tx } from '../store/db'
import { insertEvent, insertOpinion } from '../store/opinions'
import { reloadSites } from '../store/siteFeed'
import type { EventRow } from '../store/tables'
import { batches } from './batches'
import { type Cast, castPeople, nameOf } from './cast'
import { DEMO_PASSWORD, DEMO_PIN } from './facts'
import { bringToLife, insertLife, insertSites } from './life'
import { mergeSome } from './merge'
import { layOut, type Places } from './places'
import { publishSome } from './publish'
import { makeRandom, type Random } from './random'
import { type Script, scripts } from './scripts'
import { type Scene, type Told, tell } from './tell'
import { readTexts, type Story } from './texts'

const SEED = 20_261_122

const insertPlaces = async (tx: Tx, { streets, units }: Places): Promise<void> => {
  await tx.insertInto('streets').values(streets).execute()
  await tx
    .insertInto('units')
    .values(units.map(({ kind, ...unit }) => unit))
    .execute()
}

const insertCast = async (tx: Tx, { people, duties, deputies, deputySites }: Cast): Promise<void> => {
  for (const rows of batches(people)) await tx.insertInto('people').values(rows).execute()
  for (const rows of batches(duties)) await tx.insertInto('duties').values(rows).execute()
  for (const rows of batches(deputies)) await tx.insertInto('deputies').values(rows).execute()
  for (const rows of batches(deputySites)) await tx.insertInto('deputySites').values(rows).execute()
}

/** Gives every story one script that fits it, each script as often as its weight says. */
const deal = (stories: readonly Story[]): { story: Story; script: Script }[] => {
  const left = scripts.map(script => ({ script, count: script.weight }))
  return stories.map(story => {
    const seat = left.find(({ script, count }) => count > 0 && (script.fits?.(story) ?? true))
    if (!seat) throw new Error(`no script fits the story: ${story.text}`)
    seat.count -= 1
    return { story, script: seat.script }
  })
}

const shuffled = <T>(list: readonly T[], random: Random): T[] =>
  list
    .map(item => ({ item, at: random.between(0, 1) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)

interface Stage {
  readonly services: Services
  readonly places: Places
  readonly cast: Cast
  readonly pinHash: string
  readonly random: Random
}

const sceneOf = ({ places, cast, random }: Stage, story: Story) => {
  const site = random.pick(places.sites)
  const unit = places.units.find(
    ({ kind, streetId }) => kind === story.unit && (story.beyondStreet || streetId === site.streetId),
  )
  if (!unit) throw new Error(`no such unit: ${story.unit}`)
  const resident = random.pick(cast.residents)
  const reporter = random.chance(0.5) ? resident : null
  const scene: Scene = {
    siteId: site.id,
    streetId: site.streetId,
    unitId: unit.id,
    reporterId: reporter?.id ?? null,
    nameOf: nameOf(cast, reporter),
  }
  return { scene, resident }
}

const receiptCodeOf = (index: number): string =>
  makeReceiptCode(createHash('sha256').update(`receipt ${index}`).digest())

/** What is brought up at a reception the site's keeper writes down. */
const begun = ({ events, facts }: Told, source: Source, { nameOf }: Scene): EventRow[] => {
  const { id: actorId, name: actorName } = nameOf('liaisonOfficer', facts)
  const writer = source === 'reception' && { party: 'liaisonOfficer' as const, actorId, actorName }
  return events.map((event, i) => (i === 0 && writer ? { ...event, ...writer } : event))
}

const insertStory = async (
  tx: Tx,
  stage: Stage,
  { story, script }: { story: Story; script: Script },
  index: number,
) => {
  const { services, random, pinHash } = stage
  const { scene, resident } = sceneOf(stage, story)
  const { sealer, calendar } = services
  const told = tell({ story, script, scene, calendar, now: services.clock(), random })
  const leavesContact = random.chance(0.6)
  const source = random.chance(0.85) ? 'scan' : 'reception'
  await insertOpinion(tx, {
    ...told.facts,
    code: receiptCodeOf(index),
    category: story.category,
    text: story.text,
    place: story.place,
    source,
    pinHash: scene.reporterId ? null : pinHash,
    nameSealed: leavesContact ? sealer.seal(resident.name) : null,
    phoneSealed: leavesContact ? sealer.seal(resident.phone) : null,
    deputyMayContact: leavesContact && random.chance(0.5),
    submittedAt: told.submittedAt,
    revision: told.events.length,
    toldSeq: told.toldSeq,
    seenSeq: 0,
    waitingFor: whoMustAct(told.facts),
    isDemo: true,
  })
  for (const event of begun(told, source, scene)) await insertEvent(tx, event)
}

/** Whether there is nothing yet: no street was ever entered. */
export const isEmpty = async ({ db }: Services): Promise<boolean> =>
  (await db.selectFrom('streets').select('id').limit(1).executeTakeFirst()) === undefined

/** Loads the demonstration district into an empty database, all of it or nothing. */
export const loadDemo = async (services: Services): Promise<void> => {
  const random = makeRandom(SEED)
  const written = readTexts()
  const places = layOut(written.neighbourhoods, random)
  const [passwordHash, pinHash] = [await hashPassword(DEMO_PASSWORD), await hashPassword(DEMO_PIN)]
  const cast = castPeople(written.cast, places, passwordHash, services.clock(), random)
  const life = bringToLife(places, cast, services)
  const stage = { services, places, cast, pinHash, random }
  await inTransaction(services.db, async tx => {
    await insertPlaces(tx, places)
    await insertSites(tx, life)
    await insertCast(tx, cast)
    for (const [index, dealt] of deal(shuffled(written.stories, random)).entries())
      await insertStory(tx, stage, dealt, index)
    await mergeSome({ tx, cast, calendar: services.calendar })
    await publishSome({ tx, cast, calendar: services.calendar })
    await insertLife(tx, life)
    await reloadSites(tx)
  })
  await services.siteIndex.refresh()
}
