import path from 'node:path'
import type { WechatSettings } from './doors/wechat'

/** Everything the server is told from outside. The README's table says the same in words. */
export interface Config {
  readonly isProduction: boolean
  readonly port: number
  readonly host: string
  readonly publicUrl: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** Seals contact data and signs photo addresses; undefined: made once and kept in the data directory. */
  readonly secret: string | undefined
  readonly demo: boolean
  readonly trustProxy: boolean
  readonly logLevel: string
  /** Where map tiles come from; null: maps are drawn without. */
  readonly mapTiles: MapTiles | null
  /** The account of the WeChat mini program; undefined without one. */
  readonly wechat: WechatSettings | undefined
}

export interface MapTiles {
  /** An address with {x}, {y} and {z}. */
  readonly url: string
  readonly datum: 'gcj02' | 'wgs84'
  /** Who made the map, and its 审图号. */
  readonly credit: string
}

/** The shortest secret a production server takes, in characters. */
const SECRET_MIN = 32

/** A setting is missing or wrong; the message tells what to do. */
export class ConfigError extends Error {}

type Env = Readonly<Record<string, string | undefined>>

const portOf = (text: string): number => {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new ConfigError(`PORT 应当是 0 到 65535 的整数，现在是“${text}”。`)
}

const flag = (name: string, text: string | undefined, fallback: boolean): boolean => {
  if (text === undefined || text === '') return fallback
  if (text === 'on' || text === 'off') return text === 'on'
  throw new ConfigError(`${name} 应当是 on 或 off，现在是“${text}”。`)
}

/** Pino's own levels; with any other word the server would not start, and not say why. */
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

const levelOf = (text: string): string => {
  if (levels.includes(text)) return text
  throw new ConfigError(`LOG_LEVEL 应当是 ${levels.join('、')} 之一，现在是“${text}”。`)
}

const wechatOf = ({ WECHAT_APP_ID, WECHAT_APP_SECRET, WECHAT_API }: Env): WechatSettings | undefined => {
  if (!WECHAT_APP_ID && !WECHAT_APP_SECRET) return undefined
  if (!WECHAT_APP_ID || !WECHAT_APP_SECRET)
    throw new ConfigError('接入微信小程序要同时设置 WECHAT_APP_ID 和 WECHAT_APP_SECRET。')
  const api = (WECHAT_API || 'https://api.weixin.qq.com').replace(/\/+$/, '')
  return { appId: WECHAT_APP_ID, secret: WECHAT_APP_SECRET, api }
}

/** CGCS2000, the datum of 天地图, is the same as WGS-84 to within a metre. */
const datumOf = (text: string): MapTiles['datum'] => {
  if (text === 'wgs84' || text === 'gcj02') return text
  throw new ConfigError(`MAP_DATUM 应当是 wgs84 或 gcj02，现在是“${text}”。`)
}

const mapTilesOf = (env: Env): MapTiles | null => {
  const url = env.MAP_TILES
  if (!url) return null
  if (!/^https?:\/\/[^/{]+\//.test(url) || !['{x}', '{y}', '{z}'].every(part => url.includes(part)))
    throw new ConfigError('MAP_TILES 应当是带 {x}、{y}、{z} 的 http(s) 地址。')
  if (!env.MAP_CREDIT) throw new ConfigError('设置了 MAP_TILES，就要在 MAP_CREDIT 写明地图来源和审图号。')
  return { url, datum: datumOf(env.MAP_DATUM || 'wgs84'), credit: env.MAP_CREDIT }
}

const requireForProduction = (env: Env): void => {
  if (!env.PUBLIC_URL?.startsWith('https://'))
    throw new ConfigError('生产环境必须设置 PUBLIC_URL（居民访问的 https:// 地址）。')
  if ((env.SECRET?.length ?? 0) < SECRET_MIN)
    throw new ConfigError(
      `生产环境必须设置 SECRET（至少 ${SECRET_MIN} 个字符的随机串，妥善保管，不要更换）。`,
    )
}

/** Reads the settings. Throws ConfigError with a sentence that tells which one to mend. */
export const readConfig = (env: Env): Config => {
  const isProduction = env.NODE_ENV === 'production'
  if (isProduction) requireForProduction(env)
  const port = portOf(env.PORT || '8080')
  return {
    isProduction,
    port,
    host: env.HOST || '127.0.0.1',
    publicUrl: (env.PUBLIC_URL || `http://127.0.0.1:${port}`).replace(/\/+$/, ''),
    dataDir: path.resolve(env.DATA_DIR || 'data'),
    databaseUrl: env.DATABASE_URL || undefined,
    secret: env.SECRET || undefined,
    demo: flag('DEMO', env.DEMO, !isProduction),
    trustProxy: flag('TRUST_PROXY', env.TRUST_PROXY, false),
    logLevel: levelOf(env.LOG_LEVEL || 'info'),
    mapTiles: mapTilesOf(env),
    wechat: wechatOf(env),
  }
}
