import { v7 as uuid } from 'uuid'
import { addDays } from '../../contract/time'
import type { NewSite } from '../store/tables'
import { codeFrom, TOUR_STREET } from './facts'
import type { Places } from './places'

interface Closure {
  readonly name: string
  readonly agoDays: number
  readonly why: string
  readonly beside: NewSite
  readonly successorId: string | null
}

const closedOf = ({ name, agoDays, why, beside, successorId }: Closure, today: string): NewSite => ({
  ...beside,
  id: uuid(),
  code: codeFrom(`site closed ${name}`),
  ...{ name, successorId, closedWhy: why },
  address: `${name.replace('代表联系点', '')}旧址`,
  closedOn: addDays(today, -agoDays),
  printedOn: addDays(today, -200),
})

/** Two that are no more: one with a successor, one whose readers are told of the nearest. */
export const closedSites = ({ streets, sites }: Places, today: string): NewSite[] => {
  const street = streets.find(({ slug }) => slug === TOUR_STREET)
  const [, , first, second] = sites.filter(site => site.level === 'POINT' && site.streetId === street?.id)
  if (!first || !second) throw new Error('the tour needs four points in its street')
  const why = '居委会办公用房调整'
  return [
    closedOf({ name: '老城厢代表联系点', agoDays: 60, why, beside: first, successorId: first.id }, today),
    closedOf(
      { name: '谷阳北路代表联系点', agoDays: 30, why: '房屋征收', beside: second, successorId: null },
      today,
    ),
  ]
}
