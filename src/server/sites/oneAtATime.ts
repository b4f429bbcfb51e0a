/** Lets `work` run once at a time. Who asks while it runs gets the run after it, which sees all that was written before. */
export const oneAtATime = (work: () => Promise<void>): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  return () => {
    next ??= last
      .catch(() => undefined)
      .then(() => {
        next = null
        last = work()
        return last
      })
    return next
  }
}
