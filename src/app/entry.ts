import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { visit } from './platform/entry'

interface Entry {
  /** The slug of the street whose front door is open; null: the whole district's. */
  readonly street: string | null
  readonly enter: (street: string | null) => void
}

/** Which front door one came in by. It stays the home of this visit, however one comes back to it. */
export const useEntry = create<Entry>()(
  persist(
    set => ({
      street: null,
      enter: street => set({ street }),
    }),
    { name: 'entry', storage: createJSONStorage(() => visit), partialize: ({ street }) => ({ street }) },
  ),
)
