import { type Dict, isDict } from './values'

/** One open page: the object the app's lifecycle functions run on, and the data it has set so far. */
export interface Page {
  readonly id: number
  readonly route: string
  readonly query: Readonly<Record<string, string>>
  readonly instance: Dict
  readonly data: Dict
}

/** Splits `/a/b?x=1`. Values are left as they came: WeChat decodes nothing. */
export function splitUrl(url: string, from = ''): { route: string; query: Record<string, string> } {
  const [address = '', search = ''] = url.split('?')
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const [key = '', ...rest] = pair.split('=')
    query[key] = rest.join('=')
  }
  return { route: absoluteRoute(address, from), query }
}

function absoluteRoute(address: string, from: string): string {
  const base = new URL(from, 'http://app/')
  return new URL(address, base).pathname.slice(1)
}

function keysOf(path: string): string[] {
  return path.match(/[^.[\]]+/g) ?? []
}

function child(parent: Dict | unknown[], key: string, next: string): Dict | unknown[] {
  const found = Reflect.get(parent, key)
  if (isDict(found) || Array.isArray(found)) return found
  const made = /^\d+$/.test(next) ? [] : {}
  Reflect.set(parent, key, made)
  return made
}

function setAt(data: Dict, path: string, value: unknown): void {
  const keys = keysOf(path)
  const last = keys.pop()
  if (last === undefined) return
  let place: Dict | unknown[] = data
  keys.forEach((key, index) => {
    place = child(place, key, keys[index + 1] ?? last)
  })
  Reflect.set(place, last, value)
}

/** Applies a `setData` patch, whose keys may be paths such as `root.cn.[0].v`. */
export function applyPatch(data: Dict, patch: Dict): void {
  for (const [path, value] of Object.entries(patch)) setAt(data, path, value)
}
