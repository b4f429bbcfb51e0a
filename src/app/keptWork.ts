import { storage } from './platform/storage'

const NAME = 'work'

/** Keeps the last answer that work can go on from without a network; there is one, and it leaves with the sign-in. */
export const keepWork = (kept: object): void => void storage.setItem(NAME, JSON.stringify(kept))

/** What was kept, whatever it is: the reader checks it, for it may be older than this app. */
export const keptWork = (): unknown => {
  const text = storage.getItem(NAME)
  try {
    return typeof text === 'string' ? JSON.parse(text) : null
  } catch {
    return null
  }
}

export const forgetWork = (): void => void storage.removeItem(NAME)
