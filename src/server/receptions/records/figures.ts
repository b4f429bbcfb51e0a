import type { ParsedOf } from '../../../contract/endpoint'
import {
  type readReceptionFigures as endpoint,
  heldStatuses,
  type ReceptionCounts,
  receptionReachOf,
} from '../../../contract/receptions'
import { dayOf } from '../../../contract/time'
import type { Context } from '../../context'
import { byPinyin } from '../../pinyin'
import { listReceptionFigures, type ReceptionFigures } from '../../store/receptionFigures'
import { yearOf } from '../organised'

/** The middle value; of an even number the mean of the two in the middle. In whole minutes. */
const medianOf = (minutes: readonly number[]): number | null => {
  if (minutes.length === 0) return null
  const sorted = [...minutes].sort((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  const [low = 0, high = 0] = [sorted[Math.floor(half)], sorted[Math.ceil(half)]]
  return Math.round((low + high) / 2)
}

const sumOf = (rows: readonly ReceptionFigures[]): ReceptionCounts => {
  const add = (name: 'bookings' | 'walkIns' | 'noShows' | 'matters') =>
    rows.reduce((total, row) => total + row[name], 0)
  return {
    planned: rows.length,
    held: rows.filter(({ status }) => heldStatuses.includes(status)).length,
    cancelled: rows.filter(({ status }) => status === 'cancelled').length,
    bookings: add('bookings'),
    walkIns: add('walkIns'),
    noShows: add('noShows'),
    matters: add('matters'),
    waitMinutes: medianOf(rows.flatMap(({ waits }) => waits)),
  }
}

const monthOf = ({ startsAt }: ReceptionFigures): number => Number(dayOf(startsAt).slice(5, 7))

/** By site in the order of a directory: a table to look a site up in, not a ranking. */
const bySite = (rows: readonly ReceptionFigures[]) => {
  const sites = new Map(rows.map(({ code, name }) => [code, name]))
  return [...sites]
    .sort(([, a], [, b]) => byPinyin(a, b))
    .map(([code, name]) => ({ code, name, ...sumOf(rows.filter(row => row.code === code)) }))
}

/** How the receptions of a year went, as far as the reader's duties reach. */
export const readReceptionFigures = async (
  { actor, db }: Context,
  { year, street }: ParsedOf<typeof endpoint>,
) => {
  const rows = await listReceptionFigures(db, { reach: receptionReachOf(actor), street, ...yearOf(year) })
  const months = Array.from({ length: 12 }, (_, i) => i + 1)
  return {
    total: sumOf(rows),
    months: months.map(month => ({ month, ...sumOf(rows.filter(row => monthOf(row) === month)) })),
    sites: bySite(rows),
  }
}
