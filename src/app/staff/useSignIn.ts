import { useState } from 'react'
import { safeParse } from 'valibot'
import { signIn } from '../../contract/session'
import { workPage } from '../acting/workPage'
import { CallFailed, call } from '../call'
import { replace } from '../platform/navigate'
import { useSession } from '../session'

interface Attempt {
  readonly account: string
  readonly password: string
}

const faultsOf = (attempt: Attempt): Readonly<Record<string, string>> => {
  const { issues } = safeParse(signIn.input, attempt)
  return Object.fromEntries((issues ?? []).map(issue => [String(issue.path?.[0]?.key ?? ''), issue.message]))
}

/** The sign-in form: what was typed, what is wrong with it, and the way on. */
export const useSignIn = () => {
  const [attempt, setAttempt] = useState<Attempt>({ account: '', password: '' })
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)

  const type = (typed: Partial<Attempt>) => {
    setAttempt(before => ({ ...before, ...typed }))
    setFaults({})
    setRefusal('')
  }
  const enter = async (given: Attempt) => {
    const wrong = faultsOf(given)
    setFaults(wrong)
    setRefusal('')
    if (busy || Object.keys(wrong).length > 0) return
    setBusy(true)
    try {
      const signedIn = await call(signIn, given)
      useSession.getState().signIn(signedIn)
      await replace(workPage(signedIn.me))
    } catch (failure) {
      setRefusal(failure instanceof CallFailed ? failure.message : '没有登录成功，请再试一次。')
    } finally {
      setBusy(false)
    }
  }
  return { attempt, faults, refusal, busy, type, enter }
}
