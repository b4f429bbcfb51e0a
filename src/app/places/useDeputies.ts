import { useState } from 'react'
import { listDeputies } from '../../contract/deputies'
import { listPlaces } from '../../contract/home'
import { useParams } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import { usePaged } from '../usePaged'
import { useSettled } from '../useSettled'

const allOr = (all: string, options: readonly { readonly value: string; readonly label: string }[]) => [
  { value: '', label: all },
  ...options,
]

/** The deputies that are looked for: by words, street and group, or those of one site. */
export const useDeputies = () => {
  const params = useParams()
  const [q, setQ] = useState('')
  const [street, setStreet] = useState(params.street ?? '')
  const [group, setGroup] = useState('')
  const [site, setSite] = useState(params.site)
  const list = usePaged(listDeputies, {
    q: useSettled(q.trim()) || undefined,
    street: street || undefined,
    group: group || undefined,
    site,
  })
  const streets = useEndpoint(listPlaces, {}).data?.streets ?? []
  const groups = list.extra?.groups ?? []
  return {
    list,
    search: { value: q, onChange: setQ },
    street: {
      value: street,
      onChange: setStreet,
      options: allOr(
        '全部街道',
        streets.map(({ slug, name }) => ({ value: slug, label: name })),
      ),
    },
    group: {
      value: group,
      onChange: setGroup,
      options: allOr(
        '全部代表组',
        groups.map(name => ({ value: name, label: name })),
      ),
    },
    isOfSite: site !== undefined,
    leaveSite: () => setSite(undefined),
  }
}
