import type { Picked } from './chooseOnMap'

/** The web has no map but ours: there one picks on the page itself. */
export const chooseOnMap: (() => Promise<Picked | null>) | null = null
