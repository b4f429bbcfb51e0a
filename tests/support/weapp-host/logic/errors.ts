import { dictOf, textOf } from './values'

/** A platform API refusing: becomes the `fail` callback and a rejected promise, never a fault of the host. */
export class ApiFailure extends Error {
  readonly extra: Readonly<Record<string, unknown>>

  constructor(reason: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(reason)
    this.extra = extra
  }
}

/** A test's answer for one API: it fails for this reason. */
export const failing =
  (reason: string, extra: Readonly<Record<string, unknown>> = {}) =>
  () => {
    throw new ApiFailure(reason, extra)
  }

/** An Error of our own realm for whatever the app threw; the app's errors are not `instanceof Error` here. */
export function toError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown
  const { name, message, errMsg, stack } = dictOf(thrown)
  const said = message ?? errMsg
  const error = new Error(said === undefined ? describe(thrown) : textOf(said))
  if (typeof name === 'string') error.name = name
  if (typeof stack === 'string') error.stack = stack
  return error
}

/** One line about any value, for logs. */
export function describe(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const { stack } = dictOf(value)
  if (typeof stack === 'string') return stack
  try {
    return JSON.stringify(value)
  } catch {
    return String(value)
  }
}
