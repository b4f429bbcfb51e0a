import { type ErrorCode, errors } from '../contract/errors'

type Faults = Readonly<Record<string, string>>

/** Why a call did not do what was asked: a code for the program, a sentence for the person. */
export class CallFailed extends Error {
  readonly code: ErrorCode | 'network'
  /** What was wrong with the input, as path → sentence. */
  readonly fields: Faults | undefined
  constructor(code: ErrorCode | 'network', message: string, fields?: Faults) {
    super(message)
    this.name = 'CallFailed'
    this.code = code
    this.fields = fields
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(errors, code)

const faultsIn = (fields: unknown): Faults | undefined =>
  isRecord(fields)
    ? Object.fromEntries(Object.entries(fields).map(([path, said]) => [path, String(said)]))
    : undefined

/** What the server said when it refused; an answer not in its words is trouble on the way. */
export const refusalIn = (body: unknown): CallFailed => {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {}
  if (!isCode(error.code)) return new CallFailed('tryLater', errors.tryLater[1])
  const message = typeof error.message === 'string' ? error.message : errors[error.code][1]
  return new CallFailed(error.code, message, faultsIn(error.fields))
}

/**
 * What a request that did not succeed means. Alipay reports every answer but 2xx as a failure: with a status in it,
 * it is the server's answer all the same. Without one, nothing was reached.
 */
export const failureOf = (failure: unknown): CallFailed =>
  isRecord(failure) && typeof failure.status === 'number' && failure.status >= 400
    ? refusalIn(failure.data)
    : new CallFailed('network', '网络不通，请检查网络后再试。')

/** Whether an error means that the server was not reached or could not answer now, so that trying again may help. */
export const isPassing = (error: unknown): boolean =>
  error instanceof CallFailed && ['network', 'tryLater', 'internal', 'tooManyRequests'].includes(error.code)
