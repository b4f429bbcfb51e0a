// The builds: three from Taro, one from esbuild. Each is made again only when something it depends on has changed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { onlyIfChanged, root, runQuietly, say } from './tools.mjs'

const shared = ['src/contract', 'package-lock.json', 'config', 'babel.config.js']
const words = { h5: 'H5 网页', weapp: '微信小程序', alipay: '支付宝小程序' }
const COMPRESSIBLE = /\.(js|css|html|svg|json)$/

/** Writes each file's gzip and brotli beside it, so that the server never compresses twice. */
const compress = dir => {
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name)
    if (!entry.isFile() || !COMPRESSIBLE.test(file)) continue
    const bytes = readFileSync(file)
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(`${file}.br`, brotliCompressSync(bytes))
  }
}

/** Builds the app for one platform: h5, weapp or alipay. */
export const buildApp = platform =>
  onlyIfChanged(
    {
      name: platform,
      sources: ['src/app', ...shared],
      result: `dist/${platform}/app.js`.replace('h5/app.js', 'h5/index.html'),
    },
    () => {
      say(`构建${words[platform]}（约一分钟）`)
      const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
      runQuietly(
        process.execPath,
        [cli, 'build', '--type', platform],
        `${words[platform]}没有构建成功，原因见上面的输出。`,
        {
          NODE_ENV: 'production',
        },
      )
      if (platform === 'h5') compress(path.join(root, 'dist/h5'))
    },
  )

/** Builds the server and its worker. */
export const buildServer = () =>
  onlyIfChanged(
    { name: 'server', sources: ['src/server', 'assets/demo', ...shared], result: 'dist/server/main.mjs' },
    async () => {
      say('构建服务器')
      const { bundleServer } = await import('./bundle-server.mjs')
      await bundleServer()
    },
  )
