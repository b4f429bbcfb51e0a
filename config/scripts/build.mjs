// npm run build: everything that is shipped.
import { buildApp, buildServer } from './builds.mjs'

await buildServer()
for (const platform of process.argv.length > 2 ? process.argv.slice(2) : ['h5', 'weapp', 'alipay'])
  await buildApp(platform)
