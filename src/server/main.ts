import { existsSync } from 'node:fs'
import path from 'node:path'
import { encodeSite } from '../contract/scan'
import { BACKLOG, createApp } from './app'
import { ConfigError, readConfig } from './config'
import { DEMO_PASSWORD, demoSiteCode } from './demo/facts'
import { isEmpty, loadDemo } from './demo/load'
import { removeDemo } from './demo/remove'
import { keepBookings, tidyHourly } from './jobs'
import type { Services } from './services'
import { keepFresh } from './sites/keepFresh'
import { openServices } from './start'
import { DataDirInUse } from './store/embedded/lock'

const here = path.dirname(path.resolve(process.argv[1] ?? ''))
const parts = {
  workerFile: path.join(here, 'worker.mjs'),
  tableWorkerFile: path.join(here, 'tableWorker.mjs'),
  migrationsDir: path.join(here, 'migrations'),
}

/** Where the built pages are; undefined where nobody built them, and then there is only the API. */
const findPages = (): string | undefined => {
  const dir = path.join(here, '../h5')
  if (existsSync(path.join(dir, 'index.html'))) return dir
  console.log('没有找到网页（dist/h5），只提供接口。运行 npm run build 可以构建网页。')
  return undefined
}

const greet = ({ config }: Services, address: string): void => {
  console.log(`\n家站点已启动：${address}`)
  console.log(`数据库：${config.databaseUrl ? 'PostgreSQL' : `内嵌数据库，在 ${config.dataDir}`}`)
  if (!config.demo) return
  console.log(`
演示区（全部为虚构，密码都是 ${DEMO_PASSWORD}）
  居民   扫一个站点的码   ${encodeSite(address, demoSiteCode)}
  秘书   secretary-yueyang    主任   chair-yueyang
  承办   handler-yueyang-1    区级承办   handler-district-1
  人事代表工作室   district-1    区领导   supervisor
  代表   deputy-01    联络员   liaison-1    管理员   admin    审计   auditor
登录页   ${address}/staff/signIn`)
}

const prepareDemo = async (services: Services): Promise<void> => {
  if (!services.config.demo || !(await isEmpty(services))) return
  console.log('正在载入演示区（约 300 条意见）……')
  await loadDemo(services)
}

const run = async (): Promise<void> => {
  const config = readConfig(process.env)
  const { services, store } = await openServices(config, parts, () => new Date())
  if (process.argv.includes('--remove-demo')) {
    console.log(`已删除演示数据，其中意见 ${await removeDemo(services)} 条。`)
    return store.close()
  }
  await prepareDemo(services)
  const app = await createApp(services, findPages())
  const stopTidying = tidyHourly(services, error => app.log.error(error))
  const stopReminding = keepBookings(services, error => app.log.error(error))
  const stopReading = keepFresh(services.siteIndex, error => app.log.error(error))
  const stop = async () => {
    stopTidying()
    stopReminding()
    await stopReading()
    await app.close()
    await store.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop().then(() => process.exit(0)))
  greet(services, await app.listen({ port: config.port, host: config.host, backlog: BACKLOG }))
}

run().catch(error => {
  const isKnown = error instanceof ConfigError || error instanceof DataDirInUse
  if (error?.code === 'EADDRINUSE')
    console.error('这个端口已被占用。请设置 PORT 换一个端口，或先停止占用它的程序。')
  else console.error(isKnown ? error.message : error)
  process.exit(1)
})
