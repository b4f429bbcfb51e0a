import { signInForDevelopment } from '../../contract/session'
import { call, newKey } from '../call'
import { useSession } from '../session'
import { storage } from './storage'

/** What stands for the WeChat identity of this device in a demonstration: always the same one. */
const deviceCode = (): string => {
  const kept = storage.getItem('device')
  if (typeof kept === 'string') return kept
  const made = newKey()
  storage.setItem('device', made)
  return made
}

/** Signs the resident in with one tap, through the development door that stands for WeChat. */
export const signInHere = async (): Promise<void> => {
  useSession.getState().signIn(await call(signInForDevelopment, { code: deviceCode() }))
}
