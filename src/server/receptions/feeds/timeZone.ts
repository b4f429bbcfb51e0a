export const ZONE = 'Asia/Shanghai'

/** China has kept one offset all year since 1992. */
const DEFINITION = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19920101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/**
 * For ical-generator. The zone is each event's own and not the calendar's: with a zone of the calendar, DTSTAMP and
 * LAST-MODIFIED, which have to be in UTC, would be written in the time of the server's machine.
 */
export const timeZone = { name: null, generator: () => DEFINITION }
