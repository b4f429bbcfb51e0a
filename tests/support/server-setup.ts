import path from 'node:path'
import { buildSync } from 'esbuild'
import { writeTemplate } from '../../src/server/store/embedded/template'

/** Below the project, so that what is bundled here finds node_modules. */
export const workerFile = path.resolve(__dirname, '../../dist/test-worker/worker.mjs')
export const tableWorkerFile = path.resolve(__dirname, '../../dist/test-worker/tableWorker.mjs')
export const template = path.resolve(__dirname, '../../dist/test-worker/template.tar.gz')

/** Once before all server tests: the workers' bundles, and an empty database that each test file unpacks for itself. */
export default async function setUp(): Promise<void> {
  buildSync({
    entryPoints: {
      worker: path.resolve(__dirname, '../../src/server/store/embedded/worker.ts'),
      tableWorker: path.resolve(__dirname, '../../src/server/imports/tableWorker.ts'),
    },
    outdir: path.dirname(workerFile),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  await writeTemplate(workerFile, template)
}
