import { useState } from 'react'
import { findAtDoor } from '../../contract/receptions'
import { decodeReceipt } from '../../contract/scan'
import { call } from '../call'
import { scan } from '../platform/scan'
import { isPassing } from '../refusal'
import { type Found, findByCode, findGuest } from './finding'
import type { useDoor } from './useDoor'

const CUT_OFF = '名单里没有这个预约码，现在又连不上服务器，核对不了。可以按姓名在名单里找。'
const FOREIGN = '这不是预约码，可以再扫一次，或者在下面输入。'

/** Looks for the guest of a code: in the list on the phone first, and only then on the server. */
export const useFinding = ({ receptions, reload }: ReturnType<typeof useDoor>) => {
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState('')
  const [missed, setMissed] = useState('')
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<Found | null>(null)

  const ask = async (code: string) => {
    setBusy(true)
    try {
      const { session, guest } = await call(findAtDoor, { code })
      setFound({ session, guest: { ...guest, isWaiting: false, isNoted: guest.opinion !== null } })
      void reload()
    } catch (failure) {
      setFault(isPassing(failure) || !(failure instanceof Error) ? CUT_OFF : failure.message)
    } finally {
      setBusy(false)
    }
  }
  const find = async (said: string) => {
    const code = said.trim()
    if (code === '' || busy) return
    setFault('')
    const here = findByCode(receptions ?? [], code)
    if (here) setFound(here)
    else await ask(code)
  }
  const withCamera = async () => {
    setMissed('')
    const scanned = await scan()
    if ('missed' in scanned) return setMissed(scanned.missed)
    // What strangers' codes carry is nobody's business: only one that may be ours goes to the server.
    const mayBeOurs = findByCode(receptions ?? [], scanned.text) ?? decodeReceipt(scanned.text)
    if (mayBeOurs) await find(scanned.text)
    else setMissed(FOREIGN)
  }
  const type = (text: string) => {
    setTyped(text.toUpperCase())
    setFault('')
    setMissed('')
  }
  const next = () => {
    setFound(null)
    setTyped('')
  }
  return {
    ...{ typed, fault, missed, busy, type, next, withCamera },
    /** As the list has it by now; as the server told it where the list does not know of it. */
    found: (found && findGuest(receptions ?? [], found.guest.id, {})) ?? found,
    find: () => void find(typed),
  }
}
