import { setImmediate as nextTask } from 'node:timers/promises'
import Taro from '@tarojs/taro'
import type { Endpoint, OutputOf } from '../../src/contract/endpoint'
import { type ErrorCode, errors } from '../../src/contract/errors'

/** One request as it left the app. */
export interface Asked {
  readonly endpoint: Endpoint
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  readonly header: Readonly<Record<string, string>>
}

type Answer = (asked: Asked) => unknown
interface Refused {
  readonly refused: ErrorCode
  readonly fields?: Readonly<Record<string, string>>
}

const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && 'refused' in answer

/** What a handler returns when the server refuses. */
export const refuse = (refused: ErrorCode, fields?: Refused['fields']): Refused => ({ refused, fields })

const fits = ({ method, path }: Endpoint, asked: string): boolean => {
  const [wanted, given] = asked.split(' ')
  const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)
  return wanted === method && pattern.test(given ?? '')
}

const settle = (answer: unknown) => {
  if (!isRefused(answer)) return { statusCode: 200, data: answer }
  const [statusCode, message] = errors[answer.refused]
  return { statusCode, data: { error: { code: answer.refused, message, fields: answer.fields } } }
}

/** A server at the edge of the app: it answers what the test taught it, writes down what was asked, and can be cut off. */
export const makeFakeServer = () => {
  const answers: { endpoint: Endpoint; answer: Answer }[] = []
  const asked: Asked[] = []
  let isReachable = true

  /** Writes down what was asked, and gives the answer to come; undefined where nobody has one. */
  const hear = (options: Taro.request.Option) => {
    const [path = '', search = ''] = options.url.split('?')
    const known = answers.find(({ endpoint }) => fits(endpoint, `${options.method} ${path}`))
    if (!known) return undefined
    const request = {
      endpoint: known.endpoint,
      path,
      query: Object.fromEntries(new URLSearchParams(search)),
      body: options.data ?? {},
      header: options.header ?? {},
    }
    asked.push(request)
    return () => known.answer(request)
  }
  const serve = async (options: Taro.request.Option) => {
    const lost = new Error(`request:fail ${options.url}`)
    // A phone without a network knows it at once.
    if (!isReachable) throw lost
    const answer = hear(options)
    // From a server nothing comes back within the tap that asked: by then the test, too, is waiting for it.
    await nextTask()
    if (!answer) throw lost
    return settle(await answer())
  }
  jest.mocked<(options: Taro.request.Option) => Promise<unknown>>(Taro.request).mockImplementation(serve)

  return {
    /** Teaches the server one answer; the latest lesson counts. */
    answers: <E extends Endpoint>(endpoint: E, answer: (asked: Asked) => OutputOf<E> | Refused) =>
      void answers.unshift({ endpoint, answer }),
    isCutOff: () => {
      isReachable = false
    },
    isBack: () => {
      isReachable = true
    },
    askedFor: (endpoint: Endpoint) => asked.filter(one => one.endpoint === endpoint),
  }
}
