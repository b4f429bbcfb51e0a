import * as v from 'valibot'

/** The account of the mini program, and where WeChat answers. */
export interface WechatSettings {
  readonly appId: string
  readonly secret: string
  readonly api: string
}

/** What is asked of WeChat's servers. Nothing of it is logged: the token stands in the address. */
export interface WechatDoor {
  /**
   * A mini program code as a picture, 1280 px wide, that opens `page` with `scene` (at most 32 letters and digits).
   * Throws WechatRefused, or what fetch throws when there is no answer within ten seconds.
   */
  miniProgramCode(scene: string, page: string, signal: AbortSignal): Promise<Buffer>
}

/** WeChat answered with an error number of its own. */
export class WechatRefused extends Error {
  readonly errcode: number

  constructor(errcode: number) {
    super(`wechat errcode ${errcode}`)
    this.errcode = errcode
  }
}

const WAIT = 10_000
/** How long before its end a token is no longer used, in milliseconds: from then on WeChat gives out the next one. */
const EARLY = 5 * 60_000
/** The token is invalid, or over: somebody else has refreshed it. */
const staleToken = new Set([40001, 42001])

const tokenAnswer = v.object({ access_token: v.string(), expires_in: v.number() })
const errorAnswer = v.object({ errcode: v.number() })

const refusalIn = (bytes: Buffer): WechatRefused => {
  const answer = v.safeParse(v.pipe(v.string(), v.parseJson(), errorAnswer), bytes.toString('utf8'))
  return new WechatRefused(answer.success ? answer.output.errcode : -1)
}

/** Opens the door to WeChat; the token is kept in memory only. `clock` tells when it is over. */
export const createWechat = ({ appId, secret, api }: WechatSettings, clock: () => Date): WechatDoor => {
  let token = { text: '', until: 0 }

  const post = async (path: string, body: object, signal: AbortSignal): Promise<Buffer> => {
    const answer = await fetch(api + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(WAIT)]),
    })
    return Buffer.from(await answer.arrayBuffer())
  }

  const freshToken = async (signal: AbortSignal): Promise<string> => {
    const asked = { grant_type: 'client_credential', appid: appId, secret }
    const bytes = await post('/cgi-bin/stable_token', asked, signal)
    const answer = v.safeParse(v.pipe(v.string(), v.parseJson(), tokenAnswer), bytes.toString('utf8'))
    if (!answer.success) throw refusalIn(bytes)
    const { access_token, expires_in } = answer.output
    token = { text: access_token, until: clock().getTime() + expires_in * 1000 - EARLY }
    return access_token
  }

  const currentToken = async (signal: AbortSignal): Promise<string> =>
    clock().getTime() < token.until ? token.text : freshToken(signal)

  const askCode = async (accessToken: string, body: object, signal: AbortSignal): Promise<Buffer> => {
    const path = `/wxa/getwxacodeunlimit?access_token=${encodeURIComponent(accessToken)}`
    const bytes = await post(path, body, signal)
    // A picture comes as it is, an error as JSON, both with status 200.
    if (bytes.length === 0 || bytes[0] === 0x7b) throw refusalIn(bytes)
    return bytes
  }

  return {
    miniProgramCode: async (scene, page, signal) => {
      const body = { scene, page, width: 1280 }
      return askCode(await currentToken(signal), body, signal).catch(async error => {
        if (!(error instanceof WechatRefused) || !staleToken.has(error.errcode)) throw error
        return askCode(await freshToken(signal), body, signal)
      })
    },
  }
}
