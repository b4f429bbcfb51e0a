import type { StateStorage } from 'zustand/middleware'

const kept = new Map<string, string>()

/** Remembers for one visit. A mini program stays in memory for as long as somebody uses it. */
export const visit: StateStorage = {
  getItem: name => kept.get(name) ?? null,
  setItem: (name, value) => void kept.set(name, value),
  removeItem: name => void kept.delete(name),
}

/** In a mini program the host's bar is the only one there is. */
export const fitIntoHost = (): void => undefined
