import { useEffect, useMemo, useRef, useState } from 'react'
import { type Draft, emptyDraft, useDrafts } from '../drafts'
import { say } from '../platform/dialogs'
import { replace } from '../platform/navigate'
import { reveal } from '../platform/reveal'
import { sendDraft } from '../sending'
import { checkDraft } from '../submission'
import { useIsGuest } from './useIsResident'

type Faults = Readonly<Record<string, string>>
type Site = Pick<Draft, 'siteCode' | 'siteName' | 'source'>

/** The fields in the order of the form, to show the first that is wrong. */
const order = ['text', 'category', 'photoIds', 'place', 'contact.name', 'contact.phone', 'pin']

const revealFirst = (faults: Faults): void => {
  const first = order.find(name => faults[name])
  if (first) void reveal(`field-${first.replace('.', '-')}`)
  else say(Object.values(faults)[0] ?? '请检查填写的内容')
}

/** Shows the receipt as soon as the opinion of this site arrives, whoever sent it: the button or the returning network. */
const useReceiptOnArrival = (siteCode: string): void => {
  const last = useDrafts(state => state.last)
  const before = useRef(last?.id)
  useEffect(() => {
    if (last?.siteCode === siteCode && last.id !== before.current)
      void replace('resident/receipt', { id: last.id })
  }, [last, siteCode])
}

/** The opinion being written for a site: its answers, its faults, and sending it. */
export const useSubmission = (site: Site) => {
  const { siteCode } = site
  const isGuest = useIsGuest()
  const [faults, setFaults] = useState<Faults>({})
  const [isSending, setSending] = useState(false)
  const kept = useDrafts(state => state.items[siteCode])
  // biome-ignore lint/correctness/useExhaustiveDependencies: one empty form a site, so that its key stays the same
  const blank = useMemo(() => emptyDraft(site), [siteCode])
  const draft = { ...(kept ?? blank), ...(site.siteName ? { siteName: site.siteName } : {}) }
  useReceiptOnArrival(siteCode)

  const edit = (changes: Partial<Draft>) => {
    setFaults({})
    const { key, source } = draft
    useDrafts
      .getState()
      .edit({ siteCode, siteName: draft.siteName }, { key, source, refusal: null, ...changes })
  }
  const send = async () => {
    const { submission, faults: found } = checkDraft(draft, isGuest)
    setFaults(found)
    if (!submission) return revealFirst(found)
    setSending(true)
    const arrived = await sendDraft(draft, submission)
    setSending(false)
    const refusal = useDrafts.getState().items[siteCode]?.refusal
    if (!arrived && refusal) revealFirst({ ...refusal.fields, '': refusal.message })
  }
  const errors: Faults = { ...draft.refusal?.fields, ...faults }
  return { draft, edit, errors, isGuest, isSending, send: () => void send() }
}
export type SubmissionState = ReturnType<typeof useSubmission>
