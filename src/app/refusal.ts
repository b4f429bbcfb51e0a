import { type ErrorCode, sentences } from '../contract/errors'

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

/** The list of codes stays on the server: its sentences come with each answer, and would weigh 5 KB on every phone. */
const isCode = (code: unknown): code is ErrorCode => typeof code === 'string'

const faultsIn = (fields: unknown): Faults | undefined =>
  isRecord(fields)
    ? Object.fromEntries(Object.entries(fields).map(([path, said]) => [path, String(said)]))
    : undefined

/** What the server said when it refused; an answer not in its words is trouble on the way. */
export const refusalIn = (body: unknown): CallFailed => {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {}
  const { code, message, fields } = error
  if (!isCode(code) || typeof message !== 'string') return new CallFailed('tryLater', sentences.tryLater)
  return new CallFailed(code, message, faultsIn(fields))
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

/** Whether the server refused with one of these codes. */
export const isRefusedWith = (error: unknown, ...codes: readonly ErrorCode[]): boolean =>
  error instanceof CallFailed && codes.some(code => code === error.code)
