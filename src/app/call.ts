import Taro from '@tarojs/taro'
import { type Endpoint, fillPath, type InputOf, type OutputOf } from '../contract/endpoint'
import { type CallOptions, forgetToken, headersFor } from './headers'
import { type CallFailed, failureOf, refusalIn } from './refusal'

export { newKey } from './headers'
export { CallFailed, isPassing } from './refusal'
export { upload } from './upload'

const queryOf = (rest: Readonly<Record<string, unknown>>): string => {
  const pairs = Object.entries(rest)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

const requestFor = (endpoint: Endpoint, input: object, options: CallOptions): Taro.request.Option => {
  const { path, rest } = fillPath(endpoint.path, { ...input })
  const isGet = endpoint.method === 'GET'
  return {
    url: `${API_BASE}${path}${isGet ? queryOf(rest) : ''}`,
    method: endpoint.method,
    header: headersFor(endpoint, options),
    timeout: 20_000,
    ...(isGet ? {} : { data: rest }),
  }
}

/** Asks the server for one act of the contract; the only place that sends requests. Throws CallFailed. */
export const call = async <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: CallOptions = {},
): Promise<OutputOf<E>> => {
  const request = requestFor(endpoint, Object(input), options)
  const answer = await Taro.request<OutputOf<E>>(request).catch((failure: unknown) => {
    throw heard(failureOf(failure), options)
  })
  if (answer.statusCode >= 200 && answer.statusCode < 300) return answer.data
  throw heard(refusalIn(answer.data), options)
}

const heard = (failed: CallFailed, options: CallOptions): CallFailed => {
  if (failed.code === 'tokenInvalid') forgetToken(options)
  return failed
}
