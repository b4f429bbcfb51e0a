/** Values that come from the app's code: their shape is never to be trusted, so it is asked for here. */

export type Dict = Record<string, unknown>

/** True for any object that can be read by key (arrays and functions are not). */
export function isDict(value: unknown): value is Dict {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value as an object to read from, or an empty one. */
export function dictOf(value: unknown): Dict {
  return isDict(value) ? value : {}
}

/** The value as text; what is missing becomes the empty string. */
export function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}

/** The value as a list, or an empty one. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** A copy with nothing shared: what crosses between two layers of a mini-program crosses as JSON. */
export function jsonCopy(value: unknown): unknown {
  const json = JSON.stringify(value)
  return json === undefined ? undefined : JSON.parse(json)
}

/** Calls `target[method]` when there is such a method; answers what it returned. */
export function invoke(target: Dict, method: string, ...args: unknown[]): unknown {
  const found = target[method]
  return typeof found === 'function' ? found.apply(target, args) : undefined
}
