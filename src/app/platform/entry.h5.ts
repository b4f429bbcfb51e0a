import type { StateStorage } from 'zustand/middleware'

/** The memory of this tab; none where the browser forbids it. */
const tab = (): Storage | null => {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}

/** Remembers for one visit: until the tab, or the window of the host app, is closed. */
export const visit: StateStorage = {
  getItem: name => tab()?.getItem(name) ?? null,
  setItem: (name, value) => tab()?.setItem(name, value),
  removeItem: name => tab()?.removeItem(name),
}

/**
 * 随申办 draws a navigation bar of its own and says so once, by `?embed=ssb` in the address it opens. From then on ours
 * is left out on every page of this visit (Page.css).
 */
export const fitIntoHost = (): void => {
  const said = new URLSearchParams(window.location.search).get('embed')
  if (said !== null) void visit.setItem('embed', said)
  document.documentElement.classList.toggle('embedded', visit.getItem('embed') === 'ssb')
}
