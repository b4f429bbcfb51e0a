import { useState } from 'react'
import * as v from 'valibot'
import { followOpinion, pin as pinSchema } from '../../contract/opinions'
import { decodeReceipt } from '../../contract/scan'
import { CallFailed, call } from '../call'
import { replace } from '../platform/navigate'
import { useReceipts } from '../receipts'

interface Faults {
  readonly code?: string
  readonly pin?: string
}

const check = (typed: string, pin: string): Faults => ({
  ...(decodeReceipt(typed) ? {} : { code: '编号不对，请核对回执：8 位字母和数字' }),
  ...(v.is(pinSchema, pin) ? {} : { pin: '请用 4 到 6 位数字' }),
})

const sentence = (error: unknown): string => {
  if (error instanceof CallFailed && error.code === 'tooManyRequests') return '试的次数太多，请过一分钟再试。'
  return error instanceof Error ? error.message : '没有查到，请再试一次。'
}

const open = async (code: string, pin: string): Promise<void> => {
  const { id, token } = await call(followOpinion, { code, pin })
  const known = useReceipts.getState().items.find(receipt => receipt.id === id)
  const blank = { excerpt: '', siteName: '', submittedAt: '' }
  useReceipts.getState().keep({ ...blank, ...known, id, code, token })
  await replace('resident/opinion', { id })
}

/** Opens an opinion with its receipt code and PIN, and keeps the receipt on this device. */
export const useFollow = () => {
  const [faults, setFaults] = useState<Faults>({})
  const [refusal, setRefusal] = useState('')
  const [isAsking, setAsking] = useState(false)
  const follow = async (typed: string, pin: string) => {
    const found = check(typed, pin)
    setFaults(found)
    setRefusal('')
    const code = decodeReceipt(typed)
    if (!code || found.pin) return
    setAsking(true)
    await open(code, pin).catch((error: unknown) => setRefusal(sentence(error)))
    setAsking(false)
  }
  return { faults, refusal, isAsking, follow: (typed: string, pin: string) => void follow(typed, pin) }
}
