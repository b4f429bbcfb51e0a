import type { SiteIndex } from './siteIndex'

/** How often a server looks whether another one changed something, in milliseconds. */
const EVERY = 1_000

/**
 * Keeps the index fresh until it is stopped; a failure is told and tried again a second later. What it returns stops it,
 * and waits for what is being read.
 */
export const keepFresh = (
  { refresh }: Pick<SiteIndex, 'refresh'>,
  onError: (error: unknown) => void,
): (() => Promise<void>) => {
  let reading: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    reading = refresh().catch(onError)
  }, EVERY)
  timer.unref()
  return () => {
    clearInterval(timer)
    return reading
  }
}
