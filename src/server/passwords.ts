import { hash, verify } from '@node-rs/argon2'
import type { ErrorCode } from '../contract/errors'
import { Refusal } from '../contract/errors'
import { countFailure, forgetFailures, lockedUntil } from './store/attempts'
import type { Db } from './store/db'
import { inTransaction } from './store/db'

/** OWASP's least for Argon2id: 19 MiB, two passes, one lane (Password Storage Cheat Sheet). About 20 ms here. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Wrong guesses after which a target is locked, and for how many minutes. */
const GUESSES = 5
const LOCK_MINUTES = 15

export const hashPassword = (password: string): Promise<string> => hash(password, COST)

/** Stands in where there is no such account, so that the answer takes as long as a wrong password. */
let nobody: Promise<string> | undefined
const hashOfNobody = () => {
  nobody ??= hashPassword('nobody')
  return nobody
}

/**
 * Checks a guess at a password or PIN. Refuses with `wrong` when it does not fit, with tooManyRequests while the target is
 * locked: after five wrong guesses, for a quarter of an hour, whatever address they come from.
 */
export const checkPassword = async (
  { db, now }: { db: Db; now: Date },
  target: string,
  stored: string | null | undefined,
  guess: string,
  wrong: ErrorCode,
): Promise<void> => {
  if (await lockedUntil(db, target, now)) throw new Refusal('tooManyRequests')
  const fits = (await verify(stored ?? (await hashOfNobody()), guess)) && Boolean(stored)
  const until = new Date(now.getTime() + LOCK_MINUTES * 60_000)
  await inTransaction(db, tx =>
    fits ? forgetFailures(tx, target) : countFailure(tx, target, GUESSES, until),
  )
  if (!fits) throw new Refusal(wrong)
}
