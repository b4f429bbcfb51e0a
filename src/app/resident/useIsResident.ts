import { useSession } from '../session'

/** Whether a resident is signed in here. Officers do not act as residents under the same account. */
export const useIsResident = (): boolean => useSession(({ me }) => me !== null && me.duties.length === 0)

/** Whether an opinion would be sent by a guest, who comes back with a receipt and a PIN. */
export const useIsGuest = (): boolean => useSession(({ token }) => token === '')
