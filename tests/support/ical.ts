import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'

/** The longest line of a calendar, in octets (RFC 5545, 3.1). */
const LINE_MAX = 75

/** Holds the raw bytes of a calendar against the rules of folding: no line too long, no sign cut in two. */
export const expectFolded = (raw: Buffer): void => {
  const lines = raw.toString('latin1').split('\r\n')
  expect(lines.length).toBeGreaterThan(10)
  for (const line of lines) {
    expect(line.length).toBeLessThanOrEqual(LINE_MAX)
    expect(line).not.toMatch(/[\r\n]/)
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))
  }
}

/** An event as a calendar program understands it. */
export interface ReadEvent {
  readonly uid: string
  readonly sequence: number
  readonly status: string
  /** Instants, in UTC. */
  readonly start: string
  readonly end: string
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly url: string
}

const byStart = (a: ReadEvent, b: ReadEvent) => a.start.localeCompare(b.start) || a.uid.localeCompare(b.uid)

/** Reads a calendar with ical.js, which goes by the VTIMEZONE in the file. */
export const readWithIcalJs = (text: string): ReadEvent[] =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map(component => {
      const event = new ICAL.Event(component)
      return {
        ...{ uid: event.uid, sequence: event.sequence },
        status: String(component.getFirstPropertyValue('status')),
        start: event.startDate.toJSDate().toISOString(),
        end: event.endDate.toJSDate().toISOString(),
        ...{ summary: event.summary, description: event.description ?? '', location: event.location ?? '' },
        url: String(component.getFirstPropertyValue('url')),
      }
    })
    .sort(byStart)

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'val' in value ? String(value.val) : String(value ?? '')

/** Reads a calendar with node-ical, which goes by the zone's name. */
export const readWithNodeIcal = (text: string): ReadEvent[] =>
  Object.values(nodeIcal.sync.parseICS(text))
    .flatMap(part => (part?.type === 'VEVENT' ? [part as VEvent] : []))
    .map(event => ({
      ...{ uid: event.uid, sequence: Number(event.sequence), status: textOf(event.status) },
      ...{ start: event.start.toISOString(), end: event.end?.toISOString() ?? '' },
      ...{ summary: textOf(event.summary), description: textOf(event.description) },
      ...{ location: textOf(event.location), url: textOf(event.url) },
    }))
    .sort(byStart)

/** Reads a calendar with both, who must agree on every field. */
export const readCalendarFile = (text: string): ReadEvent[] => {
  const events = readWithIcalJs(text)
  expect(readWithNodeIcal(text)).toEqual(events)
  return events
}

const VIEWER = `
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { readFileSync } from 'node:fs'
const text = readFileSync(0, 'utf8')
const first = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent'))
const second = Object.values(nodeIcal.sync.parseICS(text)).find(part => part.type === 'VEVENT')
const dates = [first.startDate.toJSDate(), second.start]
console.log(JSON.stringify(dates.map(date => [date.toISOString(), date.toString().slice(0, 21)])))
`

/** When an event begins for somebody whose machine stands in another zone, by each parser: the instant, and the clock on the wall. */
export const seenFrom = (zone: string, text: string): [instant: string, wall: string][] =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', VIEWER], {
      ...{ input: text, encoding: 'utf8', env: { ...process.env, TZ: zone } },
    }),
  )

const WRITER = path.resolve(__dirname, '../../dist/test-worker/calendarFile.mjs')

/** Bundles the writer of calendars, so that a process of its own can run it. */
export const bundleWriter = (): void => {
  buildSync({
    entryPoints: [path.resolve(__dirname, '../../src/server/receptions/feeds/calendarFile.ts')],
    ...{ outfile: WRITER, bundle: true, platform: 'node', format: 'esm', packages: 'external' },
    logLevel: 'error',
  })
}

/** What a server whose machine stands in a zone writes of a calendar. */
export const writtenIn = (zone: string, calendar: object): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { readFileSync } from 'node:fs'
       import { writeCalendar } from '${pathToFileURL(WRITER)}'
       const { events, ...calendar } = JSON.parse(readFileSync(0, 'utf8'))
       const dated = ({ when, changedAt, ...event }) => ({
         ...event,
         changedAt: new Date(changedAt),
         when: when.startsAt ? { startsAt: new Date(when.startsAt), endsAt: new Date(when.endsAt) } : when,
       })
       process.stdout.write(writeCalendar({ ...calendar, events: events.map(dated) }))`,
    ],
    { input: JSON.stringify(calendar), encoding: 'utf8', env: { ...process.env, TZ: zone } },
  )
