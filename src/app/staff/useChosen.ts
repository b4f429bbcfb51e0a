import { useState } from 'react'

/** Which of the sites are ticked, by code; ticks stay when the list is narrowed further. */
export const useChosen = () => {
  const [codes, setCodes] = useState<readonly string[]>([])
  const set = (some: readonly string[], isOn: boolean) =>
    setCodes(before => {
      const others = before.filter(code => !some.includes(code))
      return isOn ? [...others, ...some] : others
    })
  return { codes, set, clear: () => setCodes([]) }
}

export type Chosen = ReturnType<typeof useChosen>
