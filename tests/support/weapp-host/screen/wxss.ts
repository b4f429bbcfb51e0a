import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const tags =
  /(^|[\s,>+~(])(page|view|text|image|button|input|textarea|scroll-view|swiper|swiper-item|switch|form|picker|navigator|label|radio|checkbox|radio-group|checkbox-group|rich-text)(?=[\s.,:#>+~[)]|$)/g

function withImports(file: string): string {
  if (!existsSync(file)) return ''
  const inline = (_: string, other: string) => withImports(path.resolve(path.dirname(file), other))
  return readFileSync(file, 'utf8').replace(/@import\s+["']([^"']+)["'];?/g, inline)
}

function selectorsForBrowser(css: string): string {
  return css.replace(/[^{};]+(?=\{)/g, prelude =>
    prelude.trim().startsWith('@') ? prelude : prelude.replace(tags, '$1wx-$2'),
  )
}

/** A WXSS file as CSS for the drawn page: `rpx` by the width, `vh` by the space between the bars, tags prefixed. */
export function browserCss(dist: string, file: string): string {
  const css = withImports(path.join(dist, file)).replace(/\/\*[\s\S]*?\*\//g, '')
  return selectorsForBrowser(css)
    .replace(/(-?\d*\.?\d+)rpx\b/g, 'calc($1 * 100vw / 750)')
    .replace(/(-?\d*\.?\d+)vh\b/g, 'calc($1 * var(--weapp-vh))')
}
