import type { LogicLayer } from '../logic/logicLayer'
import { type Dict, invoke, textOf } from '../logic/values'
import { datasetOf, type ElementNode } from './nodes'

export interface Touch {
  readonly identifier: number
  readonly pageX: number
  readonly pageY: number
  readonly clientX: number
  readonly clientY: number
}

const bubbling = new Set([
  'tap',
  'longpress',
  'longtap',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'transitionend',
  'animationstart',
  'animationiteration',
  'animationend',
])

function described(node: ElementNode): Dict {
  return { id: textOf(node.attr.id), dataset: datasetOf(node), offsetLeft: 0, offsetTop: 0 }
}

/** Carries events from the drawn tree to the handlers that `bind…` and `catch…` attributes name. */
export class EventCarrier {
  readonly #logic: LogicLayer
  readonly #spelling: (type: string) => string

  /** Types are written in lower case here; `spelling` gives the platform's own. */
  constructor(logic: LogicLayer, spelling: (type: string) => string) {
    this.#logic = logic
    this.#spelling = spelling
  }

  /** Fires an event at a node; true when some handler heard it. */
  fire(target: ElementNode, type: string, detail: Dict = {}, touches: readonly Touch[] = []): boolean {
    let heard = false
    for (let node: ElementNode | undefined = target; node; node = node.parent) {
      const caught = node.attr[`catch${type}`]
      const handler = textOf(node.attr[`bind${type}`] ?? caught)
      if (handler !== '') heard = true
      if (handler !== '')
        this.#hand(node, handler, { type: this.#spelling(type), detail, touches, target: described(target) })
      if (caught || !bubbling.has(type)) break
    }
    return heard
  }

  #hand(node: ElementNode, handler: string, event: Dict): void {
    const timeStamp = Math.round(performance.now())
    const whole = {
      ...event,
      timeStamp,
      mark: {},
      changedTouches: event.touches,
      currentTarget: described(node),
    }
    this.#logic.guard(() => invoke(node.owner, handler, this.#logic.realm.copyIn(whole)))
  }
}
