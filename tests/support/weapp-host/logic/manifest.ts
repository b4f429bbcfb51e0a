import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Dict, dictOf, listOf, textOf } from './values'

export interface Tab {
  readonly route: string
  readonly text: string
}

/** What `app.json` says: the pages, which of them are tabs, and the page settings. */
export interface Manifest {
  readonly pages: readonly string[]
  readonly tabs: readonly Tab[]
  readonly drawsTabBar: boolean
  readonly subpackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly window: Dict
  readonly entry: string
}

export function readJson(file: string): Dict {
  return dictOf(JSON.parse(readFileSync(file, 'utf8')))
}

function readSubpackages(app: Dict): Manifest['subpackages'] {
  return listOf(app.subPackages ?? app.subpackages).map(item => {
    const { root, pages } = dictOf(item)
    return {
      root: textOf(root),
      pages: listOf(pages).map(page => path.posix.join(textOf(root), textOf(page))),
    }
  })
}

/** WeChat names a tab's page and text `pagePath` and `text`, Alipay `pagePath` and `name`. */
function readTabs(tabBar: Dict): Tab[] {
  return listOf(tabBar.list ?? tabBar.items).map(item => {
    const { pagePath, text, name } = dictOf(item)
    return { route: textOf(pagePath), text: textOf(text ?? name) }
  })
}

/** Reads `app.json` of a build. */
export function readManifest(dist: string): Manifest {
  const app = readJson(path.join(dist, 'app.json'))
  const main = listOf(app.pages).map(textOf)
  const subpackages = readSubpackages(app)
  const tabBar = dictOf(app.tabBar)
  return {
    pages: [...main, ...subpackages.flatMap(item => item.pages)],
    tabs: readTabs(tabBar),
    drawsTabBar: tabBar.custom !== true,
    subpackages,
    window: dictOf(app.window),
    entry: textOf(app.entryPagePath ?? main[0]),
  }
}
