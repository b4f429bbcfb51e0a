import { submitOpinion } from '../contract/opinions'
import { CallFailed, call, isPassing, newKey } from './call'
import { type Delivered, type Draft, type Submission, useDrafts } from './drafts'
import { useReceipts } from './receipts'

/** Opinions on their way at this moment, by site: two taps, or a tap and the returning network, send once. */
const underWay = new Map<string, Promise<boolean>>()

/**
 * Sends what was written under its key. When an earlier version got through without us hearing of it, the server
 * refuses the changed one (keyReused); sending the earlier one again then gives its receipt.
 */
const deliverFirst = async (key: string, [submission, ...earlier]: readonly Submission[]) => {
  if (!submission) throw new CallFailed('badInput', '没有可以发送的内容')
  try {
    return { submission, receipt: await call(submitOpinion, submission, { key }) }
  } catch (error) {
    const wasThere = error instanceof CallFailed && error.code === 'keyReused' && earlier.length > 0
    if (!wasThere) throw error
    return deliverFirst(key, earlier)
  }
}

const keep = (delivered: Delivered): void => {
  const { id, code, token, excerpt, siteName, submittedAt } = delivered
  if (token) useReceipts.getState().keep({ id, code, token, excerpt, siteName, submittedAt })
  useDrafts.getState().deliver(delivered)
}

const attempt = async (draft: Draft): Promise<boolean> => {
  const { siteCode, siteName, key, sent } = draft
  try {
    const { submission, receipt } = await deliverFirst(key, sent)
    keep({ ...receipt, siteCode, siteName, excerpt: submission.text.slice(0, 60) })
    return true
  } catch (error) {
    if (!isPassing(error)) refuse(draft, error)
    return false
  }
}

const refuse = (draft: Draft, error: unknown): void => {
  const message = error instanceof Error ? error.message : '没有发送成功，请再试一次。'
  const fields = error instanceof CallFailed ? (error.fields ?? {}) : {}
  // This version was refused; an earlier one may still have arrived. A key that is spent is of no more use.
  const isSpent = error instanceof CallFailed && error.code === 'keyReused'
  useDrafts.getState().edit(draft, {
    state: 'writing',
    sent: draft.sent.slice(1),
    refusal: { message, fields },
    ...(isSpent ? { key: newKey() } : {}),
  })
}

const start = (draft: Draft): Promise<boolean> => {
  const going = underWay.get(draft.siteCode)
  if (going) return going
  const sending = attempt(draft).finally(() => underWay.delete(draft.siteCode))
  underWay.set(draft.siteCode, sending)
  return sending
}

/** Sends a checked draft; true once it arrived. Without a network it waits, under the same key, and stays written. */
export const sendDraft = (draft: Draft, submission: Submission): Promise<boolean> => {
  const isSame = JSON.stringify(draft.sent[0]) === JSON.stringify(submission)
  const sent = isSame ? draft.sent : [submission, ...draft.sent]
  // Written down before it goes: should the app end in between, it is sent again under the same key.
  useDrafts.getState().edit(draft, { state: 'waiting', sent, refusal: null })
  return start({ ...draft, sent })
}

/** Sends everything that waits for the network; the sites whose opinions arrived. */
export const sendWaiting = async (): Promise<readonly string[]> => {
  const waiting = Object.values(useDrafts.getState().items).filter(({ state }) => state === 'waiting')
  const arrived = await Promise.all(waiting.map(start))
  return waiting.filter((_, at) => arrived[at]).map(({ siteName }) => siteName)
}
