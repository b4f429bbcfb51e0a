import { useEffect, useState } from 'react'
import { readHome } from '../../contract/home'
import { useEntry } from '../entry'
import { streetIn } from '../platform/launch'
import { useParams } from '../platform/navigate'
import { isRefusedWith } from '../refusal'
import { useEndpoint } from '../useEndpoint'

/**
 * The front door of the street in the address, else of the one by which one came in, else of the district. A street that
 * nobody knows (a misspelt link) is the district's, and says so.
 */
export const useHome = () => {
  const { street: kept, enter } = useEntry()
  const said = streetIn(useParams()) ?? kept
  const [isUnknown, setUnknown] = useState(false)
  const street = isUnknown ? null : said
  const { data: home, error, reload } = useEndpoint(readHome, street ? { street } : {})
  const isRefused = street !== null && isRefusedWith(error, 'notFound', 'badInput')
  useEffect(() => {
    if (isRefused) setUnknown(true)
  }, [isRefused])
  useEffect(() => {
    if (home) enter(home.street?.slug ?? null)
  }, [home, enter])
  return { home, street, isUnknown, error: isRefused ? undefined : error, reload }
}
