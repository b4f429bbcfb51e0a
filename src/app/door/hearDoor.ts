import { listDoor } from '../../contract/receptions'
import { call } from '../call'
import { keep, ownerNow, useQueue } from '../queue'
import { isSending, sendTaps } from '../queueSending'

/** How many ask at this moment. */
let asking = 0

const ask = async (): Promise<void> => {
  await sendTaps()
  const { settled } = useQueue.getState()
  const owner = ownerNow()
  const door = await call(listDoor, {})
  if (owner !== ownerNow()) return
  if (isSending() || settled !== useQueue.getState().settled) return ask()
  keep(() => ({ door, heardAt: new Date().toISOString() }))
}

/** Whether the list is being asked for, and so will know of everything that is sent meanwhile. */
export const isAsking = (): boolean => asking > 0

/** Sends what waits and asks for the list of today. A list that a tap has overtaken is asked for again. */
export const hearDoor = async (): Promise<void> => {
  asking += 1
  try {
    await ask()
  } finally {
    asking -= 1
  }
}
