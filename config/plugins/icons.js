const fs = require('node:fs')
const path = require('node:path')

const folder = path.join(path.dirname(require.resolve('lucide-static/package.json')), 'icons')

/** An icon as a data address: without its comment and class, quotes turned and the few unsafe signs escaped. */
const dataAddress = name => {
  const svg = fs.readFileSync(path.join(folder, `${name}.svg`), 'utf8')
  const tidy = svg
    .replace(/<!--.*?-->/gs, '')
    // Only of the picture itself: a <rect> within it needs its own width and height.
    .replace(/<svg[^>]*>/, tag => tag.replace(/\s(class|width|height)="[^"]*"/g, ''))
    .replace('currentColor', '#000')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/ ?(\/?)>/g, '$1>')
    .trim()
    .replaceAll('"', "'")
  return `url("data:image/svg+xml,${tidy.replace(/[<>#%]/g, encodeURIComponent)}")`
}

/** PostCSS plugin: `--icon: lucide map-pin` becomes the picture itself, on every platform alike. */
module.exports = () => ({
  postcssPlugin: 'icons',
  Declaration(declaration) {
    const found = /^lucide ([a-z0-9-]+)$/.exec(declaration.value)
    if (found) declaration.value = dataAddress(found[1])
  },
})
module.exports.postcss = true
