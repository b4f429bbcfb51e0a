import path from 'node:path'
import { buildSync } from 'esbuild'

let built: string | undefined

/** The browser's half of the screen as one plain script. */
export function viewScript(): string {
  built ??= build()
  return built
}

function build(): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, 'browser/main.ts')],
    bundle: true,
    format: 'iife',
    target: 'chrome110',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
