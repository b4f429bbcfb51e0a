import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { Me } from '../contract/session'
import { forgetWork } from './keptWork'
import { storage } from './platform/storage'

interface Session {
  readonly token: string
  readonly me: Me | null
  readonly signIn: (signedIn: { token: string; me: Me }) => void
  readonly signOut: () => void
}

/** Who uses this device now. The token is all that proves it; `me` is only what the screens say. */
export const useSession = create<Session>()(
  persist(
    set => ({
      token: '',
      me: null,
      signIn: ({ token, me }) => set({ token, me }),
      signOut: () => {
        forgetWork()
        set({ token: '', me: null })
      },
    }),
    {
      name: 'session',
      storage: createJSONStorage(() => storage),
      partialize: ({ token, me }) => ({ token, me }),
    },
  ),
)
