import { useState } from 'react'
import { type BookingView, listSessions } from '../../contract/receptions'
import { readSite } from '../../contract/sites'
import { isOpen } from '../parts/sessionWords'
import { useEndpoint } from '../useEndpoint'

export type Around = 'site' | 'street'

/** The receptions one could go to instead: at the same site, or anywhere in its street. */
export const useOthers = ({ session }: BookingView) => {
  const [around, setAround] = useState<Around>('site')
  const { code } = session.site
  const street = useEndpoint(readSite, around === 'street' ? { code } : null).data?.street.slug
  const isKnown = around === 'site' || street !== undefined
  const filter = around === 'site' ? { site: code } : { street }
  const { data, error, reload } = useEndpoint(listSessions, isKnown ? filter : null)
  return { around, setAround, sessions: data?.items.filter(isOpen), error, reload }
}
