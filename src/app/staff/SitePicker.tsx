import { View } from '@tarojs/components'
import { useState } from 'react'
import { findSites, type SiteCard, type StaffSite } from '../../contract/sites'
import { Choice, type Option } from '../parts/Choice'
import { Failed } from '../parts/Failed'
import { SearchBox } from '../parts/SearchBox'
import { Waiting } from '../parts/Waiting'
import { useEndpoint } from '../useEndpoint'
import { useSettled } from '../useSettled'

/** How many sites are offered at a time; who wants another one types a word of it. */
const OFFERED = 6

interface SitePickerProps {
  readonly label: string
  readonly hint: string
  /** The site for which another one is looked for: the nearest come first. */
  readonly site: StaffSite
  readonly isSameStreet?: boolean
  /** What it means to choose none; without it one has to be chosen. */
  readonly none?: string
  readonly value: string
  readonly onChange: (code: string, name: string) => void
  readonly error?: string | undefined
}

/** Chooses another open site, out of the nearest ones or by a word that is looked for. */
export function SitePicker(props: SitePickerProps) {
  const { label, hint, site, isSameStreet, none, value, onChange, error } = props
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim())
  const found = useEndpoint(findSites, {
    ...(site.gcj02 ? { from: site.gcj02 } : {}),
    ...(isSameStreet ? { street: site.street.slug } : {}),
    ...(q ? { q } : {}),
  })
  const [picked, setPicked] = useState<SiteCard | null>(null)
  const others = (found.data?.items ?? []).filter(({ code }) => code !== site.code).slice(0, OFFERED)
  // What is chosen stays in sight while another word is looked for.
  const isHidden = picked !== null && picked.code === value && !others.some(({ code }) => code === value)
  const sites = isHidden ? [picked, ...others] : others
  const options: readonly Option[] = [
    ...(none ? [{ value: 'none', label: none }] : []),
    ...sites.map(({ code, name, street }) => ({
      value: code,
      label: isSameStreet ? name : `${name}（${street.name}）`,
    })),
  ]
  const pick = (code: string) => {
    const one = sites.find(site => site.code === code) ?? null
    setPicked(one)
    onChange(code, one?.name ?? '')
  }
  return (
    <View className='site-picker'>
      {found.error !== undefined && <Failed error={found.error} onRetry={() => void found.reload()} />}
      <Choice
        label={label}
        hint={hint}
        columns={1}
        options={options}
        value={value}
        onChange={pick}
        {...(error ? { error } : {})}
      />
      {!found.data && found.isLoading && <Waiting rows={1} />}
      <SearchBox
        label={`查找${label}`}
        placeholder='不在上面？输入名称查找'
        value={typed}
        onChange={setTyped}
      />
    </View>
  )
}
