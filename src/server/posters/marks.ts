import { type WechatDoor, WechatRefused } from '../doors/wechat'
import type { Mark } from './card'
import type { Poster } from './poster'

/** The page of the mini program that its code opens, with the site's code as `scene`. */
const PAGE = 'resident/site'

/** A batch cannot go on; the message is a sentence for whoever asked for it. */
export class PosterProblem extends Error {}

const sentences: Readonly<Record<number, string>> = {
  40013: '微信小程序的账号不对，请联系管理员。',
  40125: '微信小程序的密钥不对，请联系管理员。',
  40164: '服务器的地址不在微信小程序的白名单里，请联系管理员。',
  41030: '小程序还没有发布站点页面，发布以后再做小程序码。',
  45009: '微信限制了每分钟的次数，请过几分钟再做一次。',
}

const problemOf = (error: unknown): PosterProblem => {
  const known = error instanceof WechatRefused ? sentences[error.errcode] : undefined
  return new PosterProblem(known ?? '微信没有给出小程序码，请稍后再做一次。', { cause: error })
}

/** What a poster's code is: drawn by ourselves, or fetched from WeChat. Throws PosterProblem when WeChat does not give one. */
export const markFor =
  (wechat: WechatDoor | null, signal: AbortSignal) =>
  async ({ code }: Poster): Promise<Mark> => {
    if (!wechat) return { kind: 'qr' }
    const image = await wechat.miniProgramCode(code, PAGE, signal).catch(error => {
      throw problemOf(error)
    })
    return { kind: 'miniProgram', image }
  }
