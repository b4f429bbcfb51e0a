import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { toError } from './logic/errors'
import { type Manifest, readJson, readManifest } from './logic/manifest'
import { dictOf, textOf } from './logic/values'
import { CompiledWxml, wcscPath } from './view-tree/wcc'

export interface BuildReport {
  /** What WeChat's WXML compiler refuses, and templates that are missing when a page is drawn. */
  readonly wxml: string[]
  readonly wxss: string[]
  /** Files that app.json or a page's json names and the build lacks. */
  readonly missing: string[]
  /** Scripts newer than the wanted ECMAScript; 'skipped' when no parser is installed. */
  readonly syntax: string[] | 'skipped'
  /** Bytes of the main package ('main') and of each subpackage by its root. */
  readonly sizes: Record<string, number>
}

interface Parser {
  parse(source: string, options: { readonly ecmaVersion: number; readonly sourceType: 'script' }): unknown
}

/** Kinds of files that WeChat does not upload. */
const notUploaded = /\.(map|txt)$|(^|\/)(project\.[\w.]*json|\.[\w-]+)$/

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => statSync(path.join(folder, file)).isFile())
    .map(file => file.split(path.sep).join('/'))
}

/** Compiles all templates, and draws every page empty: a missing import shows itself only then. */
function checkWxml(dist: string, { pages }: Manifest): string[] {
  const faults: string[] = []
  try {
    const wxml = new CompiledWxml(dist, message => void faults.push(message))
    for (const page of pages) wxml.render(`${page}.wxml`, wxml.parse('{"root":{"cn":[]}}'))
  } catch (error) {
    faults.push(toError(error).message)
  }
  return [...new Set(faults)]
}

/** Each style sheet by itself; the others go along, because the compiler imports only what it was given. */
function checkWxss(dist: string, files: readonly string[]): string[] {
  const compiler = wcscPath()
  const sheets = files.filter(file => file.endsWith('.wxss'))
  return sheets.flatMap(file => {
    const others = sheets.filter(other => other !== file)
    const { status, stderr } = spawnSync(compiler, ['-pc', '0', file, ...others], {
      cwd: dist,
      encoding: 'utf8',
    })
    return status === 0 ? [] : [`${file}: ${stderr.trim()}`]
  })
}

function checkFiles(dist: string, { pages, tabs }: Manifest): string[] {
  const needed = pages.flatMap(page => [`${page}.js`, `${page}.json`, `${page}.wxml`])
  const lost = needed.filter(file => !existsSync(path.join(dist, file)))
  const strayTabs = tabs
    .filter(tab => !pages.includes(tab.route))
    .map(tab => `tabBar: ${tab.route} is no page`)
  return [...lost, ...strayTabs, ...pages.flatMap(page => missingComponents(dist, page))]
}

function missingComponents(dist: string, page: string): string[] {
  const json = path.join(dist, `${page}.json`)
  if (!existsSync(json)) return []
  return Object.values(dictOf(readJson(json).usingComponents))
    .map(component => path.posix.join(path.posix.dirname(page), textOf(component)))
    .filter(component => !existsSync(path.join(dist, `${component}.js`)))
    .map(component => `${page} uses ${component}, which is not there`)
}

function measureSizes(
  dist: string,
  files: readonly string[],
  { subpackages }: Manifest,
): Record<string, number> {
  const sizes: Record<string, number> = { main: 0 }
  for (const file of files) {
    if (notUploaded.test(file)) continue
    const owner = subpackages.find(({ root }) => file.startsWith(root.replace(/\/?$/, '/')))?.root ?? 'main'
    sizes[owner] = (sizes[owner] ?? 0) + statSync(path.join(dist, file)).size
  }
  return sizes
}

function installedParser(): Parser | undefined {
  try {
    return createRequire(__filename)('acorn')
  } catch {
    return undefined
  }
}

function checkSyntax(dist: string, files: readonly string[], ecmaVersion: number): string[] | 'skipped' {
  const parser = installedParser()
  if (!parser) return 'skipped'
  return files
    .filter(file => file.endsWith('.js'))
    .flatMap(file => {
      try {
        parser.parse(readFileSync(path.join(dist, file), 'utf8'), { ecmaVersion, sourceType: 'script' })
        return []
      } catch (error) {
        return [`${file}: ${toError(error).message}`]
      }
    })
}

/** Static checks of a WeChat build, with WeChat's own compilers where there are any. */
export function checkBuild(dist: string, { ecmaVersion = 2018 } = {}): BuildReport {
  const root = path.resolve(dist)
  const manifest = readManifest(root)
  const files = filesUnder(root)
  return {
    wxml: checkWxml(root, manifest),
    wxss: checkWxss(root, files),
    missing: checkFiles(root, manifest),
    syntax: checkSyntax(root, files, ecmaVersion),
    sizes: measureSizes(root, files, manifest),
  }
}
