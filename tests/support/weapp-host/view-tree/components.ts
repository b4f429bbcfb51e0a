import type { LogicLayer } from '../logic/logicLayer'
import { type Dict, dictOf, textOf } from '../logic/values'
import type { CompiledWxml } from './wcc'

export interface Component {
  readonly instance: Dict
  /** The properties last handed down, as JSON: only a change may overwrite what the component set itself. */
  given: string
  data: Dict
}

export type SetComponentData = (component: Component, patch: unknown, done: unknown) => void

/** The custom components alive on one page (Taro's recursive `comp` and its `custom-wrapper`). */
export class ComponentInstances {
  readonly #logic: LogicLayer
  readonly #wxml: CompiledWxml
  readonly #setData: SetComponentData
  readonly #alive = new Map<string, Component>()
  #drawn = new Set<string>()

  constructor(logic: LogicLayer, wxml: CompiledWxml, setData: SetComponentData) {
    this.#logic = logic
    this.#wxml = wxml
    this.#setData = setData
  }

  beginDrawing(): void {
    this.#drawn = new Set()
  }

  endDrawing(): void {
    for (const [key, component] of this.#alive) {
      if (this.#drawn.has(key)) continue
      this.#alive.delete(key)
      this.#lifetime(component, 'detached')
    }
  }

  /** The component drawn with these attributes; made and attached when it is new. */
  of(file: string, attr: Dict): Component {
    const key = `${file}|${textOf(dictOf(attr.i).sid)}`
    const given = JSON.stringify({ i: attr.i, l: attr.l })
    this.#drawn.add(key)
    const component = this.#alive.get(key)
    if (!component) return this.#attach(key, file, given)
    if (component.given !== given) Object.assign(component, { given, data: this.#wxml.parse(given) })
    return component
  }

  #attach(key: string, file: string, given: string): Component {
    const config = this.#logic.componentConfig(file)
    const instance: Dict = Object.assign(Object.create(dictOf(config.methods)), {
      is: file,
      props: {},
      config,
    })
    const component: Component = { instance, given, data: this.#wxml.parse(given) }
    Object.defineProperty(instance, 'data', { get: () => component.data })
    instance.setData = (patch: unknown, done: unknown) => this.#setData(component, patch, done)
    this.#alive.set(key, component)
    this.#lifetime(component, 'attached')
    return component
  }

  #lifetime({ instance }: Component, name: string): void {
    const config = dictOf(instance.config)
    const where = name in dictOf(config.lifetimes) ? dictOf(config.lifetimes) : config
    const run = where[name]
    if (typeof run === 'function') this.#logic.guard(() => run.call(instance))
  }
}
