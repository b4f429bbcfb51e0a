import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { GenericSchema } from 'valibot'
import type { Endpoint, InputOf, OutputOf } from '../contract/endpoint'
import { call } from './call'

interface Page {
  readonly items: readonly unknown[]
  readonly total: number
  readonly hasMore: boolean
}
/** An endpoint that answers page by page. */
type PagedEndpoint = Endpoint & { readonly ok: GenericSchema<unknown, Page> }
type RowOf<E extends PagedEndpoint> = OutputOf<E>['items'][number]

interface Heard<Row, Out> {
  readonly items: readonly Row[]
  readonly extra: Out | undefined
  readonly error: unknown
  readonly at: number
  readonly isLoading: boolean
  readonly isMore: boolean
}

/** Asks a list page by page, twenty rows at a time. The rows of an old question stay until the new ones are here. */
export const usePaged = <E extends PagedEndpoint>(
  endpoint: E,
  input: Omit<InputOf<E>, 'page'> | null,
  { onShow }: { readonly onShow?: boolean } = {},
) => {
  type State = Heard<RowOf<E>, OutputOf<E>>
  const start: State = {
    items: [],
    extra: undefined,
    error: undefined,
    at: 0,
    isLoading: input !== null,
    isMore: false,
  }
  const [heard, setHeard] = useState(start)
  const question = JSON.stringify(input)
  const turn = useRef(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` is the input as text; the object is new each time
  const load = useCallback(
    async (page: number) => {
      if (input === null) return
      turn.current += 1
      const mine = turn.current
      const tell = (next: Partial<State>) => mine === turn.current && setHeard(old => ({ ...old, ...next }))
      tell({ error: undefined, isLoading: page === 1, isMore: page > 1 })
      try {
        // The page is the one field that is put in here; the rest is the caller's own input.
        const extra = await call(endpoint, { ...input, page } as InputOf<E>)
        if (mine !== turn.current) return
        setHeard(old => ({
          items: page === 1 ? extra.items : [...old.items, ...extra.items],
          extra,
          error: undefined,
          at: page,
          isLoading: false,
          isMore: false,
        }))
      } catch (error) {
        tell({ error, isLoading: false, isMore: false })
      }
    },
    [question],
  )

  useEffect(() => {
    void load(1)
    return () => {
      turn.current += 1
    }
  }, [load])

  const isFirst = useRef(true)
  useDidShow(() => {
    if (onShow && !isFirst.current) void load(1)
    isFirst.current = false
  })
  const hasMore = heard.extra?.hasMore ?? false
  const loadMore = async () => {
    if (hasMore && !heard.isLoading && !heard.isMore) await load(heard.at + 1)
  }
  const { items, extra, error, isLoading, isMore } = heard
  return {
    items,
    extra,
    error,
    isLoading,
    isMore,
    hasMore,
    total: extra?.total ?? 0,
    reload: () => load(1),
    loadMore,
  }
}
