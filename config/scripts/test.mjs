// npm test: installs what it needs, builds everything, and runs every test there is.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { install, requireNode, root, run, say } from './tools.mjs'

requireNode()
await install()
const { prepareSystem } = await import('./debian.mjs')
const { startPostgres } = await import('./postgres.mjs')
const { buildApp, buildServer } = await import('./builds.mjs')

const bin = prepareSystem()
run(process.execPath, ['config/scripts/check.mjs'], '检查没有通过，原因见上面。')
await buildServer()
for (const platform of ['h5', 'weapp', 'alipay']) await buildApp(platform)
run(process.execPath, ['config/scripts/sizes.mjs'], '有构建超出了预算。')

say('启动测试用的 PostgreSQL')
const postgres = await startPostgres(bin)
process.on('exit', postgres.stop)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

say('全部测试：契约、服务器（内嵌数据库和 PostgreSQL）、应用、小程序、浏览器')
const report = path.join(root, 'dist/test-report.json')
const jest = path.join(root, 'node_modules/jest/bin/jest.js')
// --forceExit: a test that failed half-way may leave a browser open, and nobody would ever hear of the failure.
const { status } = spawnSync(
  process.execPath,
  [jest, '--json', `--outputFile=${report}`, '--maxWorkers=2', '--forceExit'],
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TEST_DATABASE_URL: postgres.url },
  },
)
const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
console.log(`\n${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`)
process.exit(status ?? 1)
