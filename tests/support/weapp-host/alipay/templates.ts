import { readFileSync } from 'node:fs'
import path from 'node:path'

/** One kind of node in Taro's data: the tag it is drawn as, where its attributes lie, and what it listens to. */
export interface NodeKind {
  readonly tag: string
  /** Attribute (camel case) to the key in the node's data. Taro numbers the keys anew in each build. */
  readonly keys: ReadonlyMap<string, string>
  /** `bindtap: 'eh'` and the like, in the same spelling as the WeChat tree. */
  readonly handlers: Readonly<Record<string, string>>
}

/** A kind that draws no element: plain text. */
export const textKind = 'text node'

const template = /<template name="tmpl_0_([\w-]+)">\s*<(?!template)([\w-]+)([^>]*)>/g
const attribute = /([\w-]+)="([^"]*)"/g

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function readKind(tag: string, attributes: string): NodeKind {
  const keys = new Map<string, string>()
  const handlers: Record<string, string> = {}
  for (const [, name = '', value = ''] of attributes.matchAll(attribute)) {
    const event = /^(on|catch)([A-Z]\w*)$/.exec(name)
    const key = /\bi\.(\w+)/.exec(value)?.[1]
    if (event?.[2]) handlers[`${event[1] === 'on' ? 'bind' : 'catch'}${event[2].toLowerCase()}`] = value
    else if (key !== undefined && !name.startsWith('data-')) keys.set(camel(name), key)
  }
  return { tag, keys, handlers }
}

/** Reads `base.axml`, the only place that says which number stands for which component and attribute. */
export function readTemplates(dist: string): ReadonlyMap<string, NodeKind> {
  const kinds = new Map<string, NodeKind>()
  const source = readFileSync(path.join(dist, 'base.axml'), 'utf8')
  for (const [, name = '', tag = '', attributes = ''] of source.matchAll(template)) {
    const kind = readKind(tag === 'block' ? textKind : tag, attributes)
    // An input has two templates, with and without focus; both read the same keys.
    kinds.set(name.replace(/_(focus|blur)$/, ''), kind)
  }
  return kinds
}
