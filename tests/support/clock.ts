/**
 * Code of a function that puts `now` in the place of the clock of the realm it runs in. As text, because it runs in another
 * process or another realm; nothing of it ships.
 */
export const clockCode = `now => {
  Date.now = now
  globalThis.Date = new Proxy(Date, {
    construct: (date, given, as) => Reflect.construct(date, given.length > 0 ? given : [now()], as),
  })
}`

/** What a Node process reads before its program: its clock is so many milliseconds ahead, until it is told another number. */
export const aheadOptions = (ahead: number): string[] => {
  const code = `
    import { isMainThread } from 'node:worker_threads'
    const real = Date.now
    let ahead = ${ahead}
    ;(${clockCode})(() => real() + ahead)
    if (isMainThread) process.on('message', told => {
      ahead = told
      process.send(told)
    })`
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`]
}
