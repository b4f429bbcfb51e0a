import { useState } from 'react'
import { followBooking, readBooking } from '../../contract/receptions'
import { decodeReceipt } from '../../contract/scan'
import { CallFailed, call } from '../call'
import { useKeptBookings } from '../keptBookings'
import { replace } from '../platform/navigate'

const sentence = (error: unknown): string => {
  if (error instanceof CallFailed && error.code === 'tooManyRequests') return '试的次数太多，请过一分钟再试。'
  return error instanceof Error ? error.message : '没有查到，请再试一次。'
}

const blank = { session: '', siteName: '', startsAt: '' }

/** Keeps the key to the booking, and with it what the booking says. */
const open = async (code: string): Promise<void> => {
  const { id, token } = await call(followBooking, { code })
  useKeptBookings.getState().hold({ ...blank, id, code, token })
  useKeptBookings.getState().keep(await call(readBooking, { booking: id }, { receiptFor: id }), token)
  await replace('receptions/booking', { id })
}

/** Opens a booking with its code, and keeps it on this device. */
export const useFindBooking = () => {
  const [fault, setFault] = useState('')
  const [isAsking, setAsking] = useState(false)
  const find = async (typed: string) => {
    const code = decodeReceipt(typed)
    setFault(code ? '' : '预约码不对，请核对：8 位字母和数字')
    if (!code || isAsking) return
    setAsking(true)
    await open(code).catch((error: unknown) => setFault(sentence(error)))
    setAsking(false)
  }
  return { fault, isAsking, find: (typed: string) => void find(typed) }
}
