import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { storage } from './platform/storage'

/** A receipt kept on this device. Whoever holds the token may open this one opinion. */
export interface KeptReceipt {
  readonly id: string
  readonly code: string
  /** Empty once the server no longer takes it; code and PIN open the opinion again. */
  readonly token: string
  readonly excerpt: string
  readonly siteName: string
  readonly submittedAt: string
}

interface Receipts {
  readonly items: readonly KeptReceipt[]
  readonly keep: (receipt: KeptReceipt) => void
  readonly dropToken: (id: string) => void
  readonly forget: (id: string) => void
}

/** The receipts of guests on this device, the newest first. */
export const useReceipts = create<Receipts>()(
  persist(
    set => ({
      items: [],
      keep: receipt =>
        set(({ items }) => ({ items: [receipt, ...items.filter(({ id }) => id !== receipt.id)] })),
      dropToken: id =>
        set(({ items }) => ({ items: items.map(one => (one.id === id ? { ...one, token: '' } : one)) })),
      forget: id => set(({ items }) => ({ items: items.filter(one => one.id !== id) })),
    }),
    { name: 'receipts', storage: createJSONStorage(() => storage) },
  ),
)

/** The token that opens one opinion, if this device holds it. */
export const receiptToken = (id: string | undefined): string =>
  useReceipts.getState().items.find(receipt => receipt.id === id)?.token ?? ''
