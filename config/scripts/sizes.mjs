// npm run sizes: what the phone must load, beside what it may load.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { giveUp, root } from './tools.mjs'

const KB = 1024
const dist = path.join(root, 'dist')

const bytesBelow = dir =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath ?? entry.path, entry.name)).size, 0)

/** A mini program's main package: everything that is not in a subpackage. */
const mainPackage = platform => {
  const dir = path.join(dist, platform)
  const app = JSON.parse(readFileSync(path.join(dir, 'app.json'), 'utf8'))
  const parts = (app.subPackages ?? app.subpackages ?? []).map(({ root: part }) =>
    bytesBelow(path.join(dir, part)),
  )
  return bytesBelow(dir) - parts.reduce((sum, bytes) => sum + bytes, 0)
}

const CHROMIUM = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]

const fileOf = url => {
  const file = path.join(dist, 'h5', decodeURIComponent(new URL(url).pathname))
  return existsSync(file) && statSync(file).isFile() ? file : path.join(dist, 'h5/index.html')
}

/** Opens a page of the H5 build in a browser and adds up the scripts it asked for, gzipped. */
const pageScripts = async page => {
  const executablePath = spawnSync('which', ['chromium'], { encoding: 'utf8' }).stdout.trim()
  if (!executablePath)
    giveUp('量网页要用 Chromium，请先安装（Debian：apt-get install chromium），或直接运行 npm test。')
  const browser = await chromium.launch({ executablePath, args: CHROMIUM })
  try {
    const tab = await browser.newPage()
    const scripts = new Set()
    await tab.route('**/*', route => {
      const url = route.request().url()
      if (new URL(url).pathname.startsWith('/api/')) return route.abort()
      if (route.request().resourceType() === 'script') scripts.add(fileOf(url))
      return route.fulfill({ path: fileOf(url) })
    })
    await tab.goto(`http://size.test${page}`)
    await tab.waitForLoadState('networkidle')
    return [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)
  } finally {
    await browser.close()
  }
}

const figures = [
  { what: '微信小程序主包', bytes: mainPackage('weapp'), budget: 490 * KB },
  // Alipay allows 2 MB for the main package; ours is held far below.
  { what: '支付宝小程序主包', bytes: mainPackage('alipay'), budget: 600 * KB },
  {
    what: '扫码页的脚本（H5，gzip）',
    bytes: await pageScripts('/resident/site?code=GBRT6X'),
    budget: 145 * KB,
  },
]

const inKb = bytes => `${(bytes / KB).toFixed(1)} KB`
for (const { what, bytes, budget } of figures)
  console.log(`${bytes <= budget ? '✓' : '✗'} ${what}：${inKb(bytes)}，预算 ${inKb(budget)}`)
if (figures.some(({ bytes, budget }) => bytes > budget)) giveUp('有构建超出了预算。')
