import { actAtDoor, addWalkIn, recordMatter } from '../contract/receptions'
import { CallFailed, call, isPassing } from './call'
import { keep, keptFor, ownerNow, putGuest, type Tap, useQueue } from './queue'

/** How sending ended: nothing waits any more, or why it has to wait on. */
let underWay: Promise<CallFailed | null> | null = null

const mine = () => keptFor(useQueue.getState(), ownerNow())

/** The tap that goes next. What was done with a walk-in that was refused stays behind it. */
const nextOf = (taps: readonly Tap[]): Tap | undefined => {
  const refused = taps.filter(({ refusal }) => refusal !== null).map(({ key }) => key)
  const isStuck = (tap: Tap) => tap.what !== 'walkIn' && refused.includes(tap.input.booking ?? '')
  return taps.find(tap => tap.refusal === null && !isStuck(tap))
}

const settle = (key: string, change: Parameters<typeof keep>[0] = () => ({})): void => {
  // Whoever signed out in between has taken the queue away with them.
  if (!mine().taps.some(tap => tap.key === key)) return
  keep(kept => {
    const taps = kept.taps.filter(tap => tap.key !== key)
    return { taps, ...change({ ...kept, taps }) }
  })
  useQueue.setState(({ settled }) => ({ settled: settled + 1 }))
}

const sendMatter = async ({ key, input }: Tap & { readonly what: 'matter' }): Promise<void> => {
  const { id, code } = await call(recordMatter, input, { key })
  useQueue.setState(({ receipts }) => ({ receipts: { ...receipts, [key]: code } }))
  settle(key, ({ door }) => {
    const guest = door?.items.flatMap(({ guests }) => guests).find(row => row.id === input.booking)
    return guest ? { door: putGuest(door, input.session, { ...guest, opinion: { id, code } }) } : {}
  })
}

const sendWalkIn = async ({ key, input }: Tap & { readonly what: 'walkIn' }): Promise<void> => {
  const row = await call(addWalkIn, input, { key })
  settle(key, ({ door, known }) => ({
    door: putGuest(door, input.session, row),
    known: { ...known, [key]: row.id },
  }))
}

const sendAct = async ({ key, input }: Tap & { readonly what: 'act' }): Promise<void> => {
  const row = await call(actAtDoor, input, { key })
  settle(key, ({ door }) => {
    const session = door?.items.find(({ guests }) => guests.some(({ id }) => id === row.id))
    return session ? { door: putGuest(door, session.id, row) } : {}
  })
}

/** The name by which the server knows a guest: a walk-in was called by its tap's key before. */
const nameOf = <Booking extends string | undefined>(booking: Booking): Booking | string =>
  (booking && mine().known[booking]) ?? booking

const deliver = (tap: Tap): Promise<void> => {
  if (tap.what === 'walkIn') return sendWalkIn(tap)
  if (tap.what === 'act')
    return sendAct({ ...tap, input: { ...tap.input, booking: nameOf(tap.input.booking) } })
  return sendMatter({ ...tap, input: { ...tap.input, booking: nameOf(tap.input.booking) } })
}

const refuse = (key: string, { message, fields }: CallFailed): void =>
  keep(({ taps }) => ({
    taps: taps.map(tap =>
      tap.key === key ? { ...tap, refusal: Object.values(fields ?? {})[0] ?? message } : tap,
    ),
  }))

/** Sends one tap; null when the next may follow, else why it must not. */
const sendOne = async (tap: Tap): Promise<CallFailed | null> => {
  try {
    await deliver(tap)
    return null
  } catch (failure) {
    if (!(failure instanceof CallFailed)) throw failure
    // Signed out in between, by the server or by hand: it waits for the same person to come back.
    if (isPassing(failure) || failure.code === 'tokenInvalid' || failure.code === 'signInNeeded')
      return failure
    refuse(tap.key, failure)
    return null
  }
}

const sendAll = async (): Promise<CallFailed | null> => {
  for (let tap = nextOf(mine().taps); tap; tap = nextOf(mine().taps)) {
    const failure = await sendOne(tap)
    useQueue.setState({ trouble: failure?.message ?? '' })
    if (failure) return failure
  }
  return null
}

/** Whether something is on its way at this moment. */
export const isSending = (): boolean => underWay !== null

/** Sends what waits in the order in which it was tapped; once, however often it is asked. What stopped it, or null. */
export const sendTaps = (): Promise<CallFailed | null> => {
  underWay ??= sendAll().finally(() => {
    underWay = null
  })
  return underWay
}
