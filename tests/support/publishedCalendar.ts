import { readFileSync } from 'node:fs'
import type { Calendar } from '../../src/contract/workdays'

/** The working calendar as the migrations enter it into every database. */
export const publishedCalendar = (): Calendar => {
  const sql = readFileSync('src/server/store/migrations/0001_house.sql', 'utf8')
  const of = (kind: 'off' | 'on') =>
    new Set(
      [...sql.matchAll(/\('(\d{4}-\d\d-\d\d)', '(off|on)'\)/g)].flatMap(([, day, is]) =>
        is === kind && day ? [day] : [],
      ),
    )
  const coveredUntil = /calendar_cover \(until\) values \('([\d-]+)'\)/.exec(sql)?.[1] ?? ''
  return { off: of('off'), on: of('on'), coveredUntil }
}
