import { useState } from 'react'
import { reveal } from '../platform/reveal'
import { keep, useQueue } from '../queue'
import { sendTaps } from '../queueSending'
import { addTap, dropTap, useKept } from '../queueUse'
import type { Found } from './finding'
import { checkMatter, draftOf, emptyMatter, type MatterDraft, readDraft } from './matterDraft'

/** The fields in the order of the form, to show the first that is wrong. */
const order = ['text', 'category', 'photoIds', 'place', 'contact.name', 'contact.phone', 'pin']

interface Matter {
  readonly session: string
  readonly booking: string | undefined
  readonly found: Found | undefined
  /** The key of one that was refused and is mended here. */
  readonly refused: string | undefined
}

/** What is being written, kept on the phone with every letter until it is sent. */
const useDraft = ({ session, booking, found, refused }: Matter) => {
  const kept = useKept()
  const [photos, setPhotos] = useState<MatterDraft['photos']>([])
  const name = `${session} ${booking ?? refused ?? ''}`
  const mended = kept.taps.find(tap => tap.key === refused)
  const known = found ? { name: found.guest.name, phone: found.guest.phone ?? '' } : {}
  const before = mended?.what === 'matter' ? draftOf(mended.input) : {}
  const draft: MatterDraft = { ...emptyMatter, ...known, ...before, ...readDraft(kept.drafts[name]), photos }

  const edit = ({ photos: chosen, ...changes }: Partial<MatterDraft>) => {
    if (chosen) setPhotos(chosen)
    keep(({ drafts }) => ({ drafts: { ...drafts, [name]: { ...drafts[name], ...changes } } }))
  }
  const forget = () =>
    keep(({ drafts }) => {
      const { [name]: _gone, ...others } = drafts
      return { drafts: others }
    })
  return { draft, edit, forget }
}

/** A matter of a guest on its way to an opinion: its answers, its faults, and how it was sent or kept. */
export const useMatter = (of: Matter) => {
  const { session, booking, found } = of
  const { draft, edit, forget } = useDraft(of)
  const { taps } = useKept()
  const receipts = useQueue(({ receipts }) => receipts)
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const [sent, setSent] = useState({ key: of.refused ?? '', draft })
  const [isSending, setSending] = useState(false)
  const hasAccount = found?.guest.hasAccount ?? false
  const tap = taps.find(({ key }) => key === sent.key)

  const send = async () => {
    const { input, faults: wrong } = checkMatter(draft, { session, booking, hasAccount })
    setFaults(wrong)
    const first = order.find(name => wrong[name])
    if (first) void reveal(`field-${first.replace('.', '-')}`)
    if (!input || isSending) return
    setSending(true)
    if (tap) dropTap(tap.key)
    const key = addTap({ what: 'matter', input }, draft.name)
    setSent({ key, draft })
    await sendTaps()
    if (useQueue.getState().taps.every(one => one.key !== key || one.refusal === null)) forget()
    setSending(false)
  }
  return {
    draft,
    edit: (changes: Partial<MatterDraft>) => {
      setFaults({})
      edit(changes)
    },
    ...{ faults, hasAccount, isSending, send: () => void send() },
    /** What the server said when it refused; the form is still filled in. */
    refusal: tap?.refusal ?? '',
    /** Written down on the phone; it goes by itself when the network is back. */
    isKept: tap !== undefined && tap.refusal === null && !isSending,
    /** The number of its receipt, once it is there, and what was written. */
    code: receipts[sent.key],
    sent: sent.draft,
  }
}
export type MatterState = ReturnType<typeof useMatter>
