/** Calls back when the network comes back; gives the way to stop. */
export const onNetworkBack = (callback: () => void): (() => void) => {
  window.addEventListener('online', callback)
  return () => window.removeEventListener('online', callback)
}
