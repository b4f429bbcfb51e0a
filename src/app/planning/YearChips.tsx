import { dayOf } from '../../contract/time'
import { Chips } from '../parts/Chips'

interface Props {
  readonly value: number
  readonly onChange: (year: number) => void
  /** Years from the present one that are offered. */
  readonly offers: readonly number[]
}

/** The present year in Shanghai. */
export const thisYear = (): number => Number(dayOf(Date.now()).slice(0, 4))

/** Which year is looked at. */
export const YearChips = ({ value, onChange, offers }: Props) => (
  <Chips
    label='年份'
    options={offers.map(by => ({ value: String(thisYear() + by), label: `${thisYear() + by} 年` }))}
    value={String(value)}
    onChange={year => onChange(Number(year))}
  />
)
