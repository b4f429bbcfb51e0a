import { createHash, randomUUID } from 'node:crypto'
import { makeReceiptCode } from '../../src/contract/scan'
import { inTransaction } from '../../src/server/store/db'
import type { NewBooking } from '../../src/server/store/tables'
import { issueToken } from '../../src/server/tokens'
import type { TestServer } from './server'
import { makeReceiver, siteOf } from './server-receptions'
import type { World } from './world'

type Server = Pick<TestServer, 'services' | 'clock'>

/** One more deputy of a site with an account of their own, and its token. */
export const makeColleague = async (
  server: Server,
  world: World,
  { name, siteCode = world.siteCode }: { name: string; siteCode?: string },
): Promise<{ id: string; name: string; token: string }> => {
  const { services, clock } = server
  const [personId, site] = [randomUUID(), await siteOf(server, siteCode)]
  const person = { id: personId, name, account: null, passwordHash: null, subject: personId, isDemo: false }
  const token = await inTransaction(services.db, async tx => {
    await tx
      .insertInto('people')
      .values({ ...person, createdAt: clock.now })
      .execute()
    await tx
      .insertInto('duties')
      .values({ personId, role: 'deputy', scopeId: site.id, isDemo: false })
      .execute()
    return issueToken(tx, { personId }, 'staff', clock.now)
  })
  return { id: await makeReceiver(server, world, { token: null, siteCode, name, personId }), name, token }
}

interface Guest extends Partial<Omit<NewBooking, 'name'>> {
  readonly name?: string
  readonly phone?: string
  /** The seat's slot; null for somebody who holds none. */
  readonly slot?: number | null
}

/** A booking written straight into the database, in the first free seat of its slot. */
export const enterBooking = async (
  { services, clock }: Server,
  sessionId: string,
  { name = '张阿姨', phone, slot = 0, ...different }: Guest = {},
): Promise<string> => {
  const { db, sealer } = services
  const id = randomUUID()
  const row: NewBooking = {
    ...{ id, sessionId, holder: id, personId: null, subject: '电梯老停', status: 'booked' },
    code: makeReceiptCode(createHash('sha256').update(id).digest()),
    nameSealed: sealer.seal(name),
    phoneSealed: phone ? sealer.seal(phone) : null,
    ...{ bookedAt: clock.now, isDemo: false },
    ...different,
  }
  await inTransaction(db, async tx => {
    await tx.insertInto('receptionBookings').values(row).execute()
    if (slot === null) return
    const free = await tx
      .selectFrom('receptionSeats')
      .select('seat')
      .where('sessionId', '=', sessionId)
      .where('slot', '=', slot)
      .where('bookingId', 'is', null)
      .orderBy('seat')
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('receptionSeats')
      .set({ bookingId: id })
      .where('sessionId', '=', sessionId)
      .where('slot', '=', slot)
      .where('seat', '=', free.seat)
      .execute()
  })
  return id
}
