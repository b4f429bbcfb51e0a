import { useEffect } from 'react'
import { roleWords } from '../../contract/roles'
import type { Me } from '../../contract/session'
import { replace } from '../platform/navigate'
import { useSession } from '../session'

/** Who is at work here. Whoever has no duty, or whose sign-in ran out, is taken to the door. */
export const useDuty = (): Me | null => {
  const me = useSession(({ me, token }) => (token ? me : null))
  const isOnDuty = me !== null && me.duties.length > 0
  useEffect(() => {
    if (!isOnDuty) void replace('staff/signIn')
  }, [isOnDuty])
  return isOnDuty ? me : null
}

/** The places of one office: the first of them, and how many there are. */
export const sayPlaces = (places: readonly string[]): string =>
  places.length > 1 ? `${places[0]}等 ${places.length} 处` : (places[0] ?? '')

/** A person's duties in one line: 工委秘书 · 方松街道. */
export const sayDuties = ({ duties }: Me): string =>
  [...new Set(duties.map(({ role }) => role))]
    .map(role => {
      const places = duties.filter(duty => duty.role === role).map(({ place }) => place)
      return [roleWords[role], sayPlaces(places.filter(Boolean))].filter(Boolean).join(' · ')
    })
    .join('，')
