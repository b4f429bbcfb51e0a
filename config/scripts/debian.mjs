// What the tests need beside Node.js: a browser with Chinese fonts, PostgreSQL, and a reader of PDFs. On Debian as root they are installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { giveUp, run, say } from './tools.mjs'

const POSTGRES = '/usr/lib/postgresql'

const has = command => spawnSync('which', [command]).status === 0
const hasFonts = () => spawnSync('fc-list', [':lang=zh']).stdout?.length > 0
const postgresBin = () => {
  const versions = existsSync(POSTGRES) ? readdirSync(POSTGRES).filter(name => Number(name) >= 15) : []
  const newest = versions.sort((a, b) => Number(a) - Number(b)).at(-1)
  return newest && existsSync(`${POSTGRES}/${newest}/bin/initdb`) ? `${POSTGRES}/${newest}/bin` : undefined
}

const missing = () => [
  ...(has('chromium') ? [] : ['chromium']),
  ...(has('fc-list') && hasFonts() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ...(postgresBin() ? [] : ['postgresql']),
  ...(has('pdftoppm') ? [] : ['poppler-utils']),
]

/** Installs what is missing, or says what to install. Returns where PostgreSQL's programs are. */
export const prepareSystem = () => {
  const packages = missing()
  if (packages.length > 0) {
    const canInstall = has('apt-get') && process.getuid?.() === 0
    if (!canInstall)
      giveUp(
        `测试还需要：${packages.join('、')}。请先安装（Debian：sudo apt-get install ${packages.join(' ')}）。`,
      )
    say(`安装测试需要的系统软件：${packages.join('、')}`)
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'], '软件源更新失败，请检查网络。', quiet)
    run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...packages],
      '系统软件没有装上，请检查网络。',
      quiet,
    )
  }
  return postgresBin() ?? giveUp('找不到 PostgreSQL 15 或更新的版本。')
}
