import type { Endpoint } from '../../contract/endpoint'
import { useSession } from '../session'

/** Whether the server would let this person knock for an act at all; what is allowed in the single case it says itself. */
export const useMay = ({ who }: Endpoint): boolean =>
  useSession(({ me }) => me?.duties.some(({ role }) => who.includes(role)) ?? false)
