/**
 * A picture's address as the device can fetch it: the server gives paths of its own, and only on the web is the
 * server where the page came from.
 */
export const pictureUrl = (path: string): string => (path.startsWith('/') ? `${API_BASE}${path}` : path)
