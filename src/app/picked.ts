import { create } from 'zustand'
import type { Gcj02 } from '../contract/place'

interface PickedPlace {
  readonly at: Gcj02 | null
  readonly put: (at: Gcj02) => void
  /** Gives the place once; afterwards there is none. */
  readonly take: () => Gcj02 | null
}

/** The place picked on the map page, on its way back to the form that asked for it. */
export const usePicked = create<PickedPlace>()((set, get) => ({
  at: null,
  put: at => set({ at }),
  take: () => {
    const { at } = get()
    set({ at: null })
    return at
  },
}))
