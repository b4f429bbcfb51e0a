import { useState } from 'react'
import { useParams } from '../platform/navigate'
import { thisYear } from './YearChips'

/** The year a page shows: that of its address, or the present one. */
export const useYear = () => {
  const { year } = useParams()
  return useState(() => Number(year) || thisYear())
}
