// Bundles the server: main.mjs, the workers of the embedded database and of imports, and the migrations beside them.
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '../..')

/** Builds into `outDir`; packages stay in node_modules, where `npm ci` put them. */
export const bundleServer = async (outDir = path.join(root, 'dist/server')) => {
  rmSync(outDir, { recursive: true, force: true })
  await build({
    entryPoints: {
      main: path.join(root, 'src/server/main.ts'),
      worker: path.join(root, 'src/server/store/embedded/worker.ts'),
      tableWorker: path.join(root, 'src/server/imports/tableWorker.ts'),
    },
    outdir: outDir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  })
  cpSync(path.join(root, 'src/server/store/migrations'), path.join(outDir, 'migrations'), { recursive: true })
}
