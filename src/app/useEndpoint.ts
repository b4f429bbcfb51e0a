import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Endpoint, InputOf, OutputOf } from '../contract/endpoint'
import { call } from './call'

export interface EndpointOptions {
  readonly receiptFor?: string
  /** Ask again whenever the page comes to the front, as it does after a form. */
  readonly onShow?: boolean
}

interface Heard<Data> {
  readonly data: Data | undefined
  readonly error: unknown
  readonly isLoading: boolean
}

/**
 * Asks one endpoint for what a page shows. Data stay on the screen while they are asked for again; an answer to a
 * question that is no longer asked is dropped. With `null` nothing is asked yet.
 */
export const useEndpoint = <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E> | null,
  { receiptFor, onShow }: EndpointOptions = {},
) => {
  const nothing: Heard<OutputOf<E>> = { data: undefined, error: undefined, isLoading: input !== null }
  const [heard, setHeard] = useState(nothing)
  const question = JSON.stringify([endpoint.path, input, receiptFor])
  const asked = useRef(question)
  const turn = useRef(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` is the input as text; the object is new each time
  const reload = useCallback(async () => {
    if (input === null) return
    turn.current += 1
    const mine = turn.current
    const tell = (next: Partial<Heard<OutputOf<E>>>) =>
      mine === turn.current && setHeard(old => ({ ...old, error: undefined, isLoading: false, ...next }))
    tell({ isLoading: true })
    await call(endpoint, input, { receiptFor }).then(
      data => tell({ data }),
      (error: unknown) => tell({ error }),
    )
  }, [question])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question forgets the old answer, and only that
  useEffect(() => {
    if (asked.current !== question) setHeard(nothing)
    asked.current = question
    void reload()
    return () => {
      turn.current += 1
    }
  }, [question])

  const isFirst = useRef(true)
  useDidShow(() => {
    if (onShow && !isFirst.current) void reload()
    isFirst.current = false
  })
  return { ...heard, reload }
}
