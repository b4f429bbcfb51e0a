import { createServer, type IncomingMessage } from 'node:http'
import sharp from 'sharp'

export interface Asked {
  readonly path: string
  readonly token: string | null
  readonly body: Record<string, unknown>
}

const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString())
}

/**
 * A server that speaks as WeChat documents it: cgi-bin/stable_token gives out the same token until it is over,
 * wxa/getwxacodeunlimit answers with a picture, or with an error as JSON, both with status 200.
 */
export const startWechat = async () => {
  const picture = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'black' } })
    .jpeg()
    .toBuffer()
  const asked: Asked[] = []
  /** What tests change: the token that is valid, and an error that every code is answered with. */
  const state = { token: 'token-1', errcode: 0 }

  const answerTo = ({ path, token, body }: Asked): object | Buffer => {
    if (path === '/cgi-bin/stable_token') {
      if (body.grant_type !== 'client_credential') return { errcode: 40002, errmsg: 'invalid grant_type' }
      if (body.secret !== 'right') return { errcode: 40125, errmsg: 'invalid appsecret' }
      return { access_token: state.token, expires_in: 7200 }
    }
    if (state.errcode) return { errcode: state.errcode, errmsg: 'refused' }
    return token === state.token ? picture : { errcode: 40001, errmsg: 'invalid credential' }
  }

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://wechat')
    const one = {
      path: pathname,
      token: searchParams.get('access_token'),
      body: await bodyOf(request),
    }
    asked.push(one)
    const answer = answerTo(one)
    const isPicture = Buffer.isBuffer(answer)
    response.setHeader('content-type', isPicture ? 'image/jpeg' : 'application/json; encoding=utf-8')
    response.end(isPicture ? answer : JSON.stringify(answer))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    state,
    count: (path: string) => asked.filter(one => one.path === path).length,
    close: () =>
      new Promise<void>(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

export type Wechat = Awaited<ReturnType<typeof startWechat>>
