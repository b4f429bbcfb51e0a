import type { Activity } from '../logic/activity'
import type { Realm } from '../logic/realm'
import type { Question, Screen } from '../screen/screen'

type Callback = (answer: unknown) => void
interface Asked extends Question {
  readonly callback: Callback | undefined
}

/** `wx.createSelectorQuery()`: the screen answers, so sizes are real when Chromium draws. */
export class SelectorQuery {
  readonly #screen: Screen
  readonly #realm: Realm
  readonly #activity: Activity
  readonly #asked: Asked[] = []

  constructor(screen: Screen, realm: Realm, activity: Activity) {
    this.#screen = screen
    this.#realm = realm
    this.#activity = activity
  }

  in(): this {
    return this
  }

  select(selector: string): unknown {
    return this.#nodes(selector, false)
  }

  selectAll(selector: string): unknown {
    return this.#nodes(selector, true)
  }

  selectViewport(): unknown {
    return this.#nodes(null, false)
  }

  exec(callback?: Callback): this {
    void this.#activity.track(this.#answer(callback))
    return this
  }

  #nodes(selector: string | null, all: boolean): unknown {
    const add = (callback?: Callback) => {
      this.#asked.push({ selector, all, callback })
      return this
    }
    return {
      boundingClientRect: add,
      scrollOffset: add,
      node: add,
      context: add,
      fields: (_wanted: unknown, callback?: Callback) => add(callback),
    }
  }

  async #answer(callback: Callback | undefined): Promise<void> {
    const measured = await this.#screen.measure(this.#asked.map(({ selector, all }) => ({ selector, all })))
    const answers = measured.map(answer => this.#realm.copyIn(answer))
    this.#asked.forEach((asked, index) => {
      asked.callback?.(answers[index])
    })
    callback?.(this.#realm.listOf(answers))
  }
}
