import { setTimeout as sleep } from 'node:timers/promises'
import type { Timers } from './timers'

/** Timers further away than this are the app's own waiting (a countdown, a toast), not work in hand. */
const soonMs = 300
const tickMs = 2
/** Taro hands work on through chains of zero timers; a single quiet look may fall between two links. */
const quietTicks = 4

/** Knows when the app has nothing in hand: no call under way and no timer due soon. */
export class Activity {
  readonly #timers: Timers
  #underWay = 0

  constructor(timers: Timers) {
    this.#timers = timers
  }

  async track<T>(work: Promise<T>): Promise<T> {
    this.#underWay += 1
    try {
      return await work
    } finally {
      this.#underWay -= 1
    }
  }

  /** Waits until the app is quiet; gives up silently after `limitMs`, so that a polling page can be looked at. */
  async idle(limitMs = 5000): Promise<void> {
    const end = Date.now() + limitMs
    for (let quiet = 0; quiet < quietTicks && Date.now() < end; ) {
      await sleep(tickMs)
      quiet = this.#busy() ? 0 : quiet + 1
    }
  }

  #busy(): boolean {
    return this.#underWay > 0 || this.#timers.dueWithin(soonMs)
  }
}
