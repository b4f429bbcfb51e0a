import { create } from 'zustand'

/** Counts the moves made in this run of the app, so that a list behind a page knows that it is old. */
export const useChanges = create<{ readonly count: number; readonly note: () => void }>()(set => ({
  count: 0,
  note: () => set(({ count }) => ({ count: count + 1 })),
}))
