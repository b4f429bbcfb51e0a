import { setTimeout } from 'node:timers/promises'
import type { PosterJob } from '../../src/contract/posters'
import type { Answered, TestServer } from './server'

/** Asks for posters and waits for them, through HTTP like everybody else. */
export const openPrintShop = (server: TestServer) => {
  const order = (token: string | undefined, wanted: object, key?: string): Promise<Answered> =>
    server.ask('POST', '/api/staff/posters', { token, body: { size: 'A4', ...wanted }, ...(key && { key }) })

  const look = (token: string, id: string) => server.ask('GET', `/api/staff/posters/${id}`, { token })

  /** Every state that was seen until the job ended. */
  const watch = async (token: string, { id }: PosterJob): Promise<PosterJob[]> => {
    const seen: PosterJob[] = []
    for (;;) {
      const { status, body } = await look(token, id)
      if (status !== 200) throw new Error(JSON.stringify(body))
      seen.push(body)
      if (body.state !== 'running') return seen
      await setTimeout(20)
    }
  }

  /** How an order ended. */
  const ended = async (token: string, wanted: object): Promise<PosterJob> => {
    const { status, body } = await order(token, wanted)
    if (status !== 200) throw new Error(JSON.stringify(body))
    const last = (await watch(token, body)).at(-1)
    if (!last) throw new Error('nothing was seen')
    return last
  }

  const fetchFile = async (address: string | null) => {
    const answer = await fetch(server.url + address)
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
  }

  /** The file of an order that must succeed. */
  const made = async (token: string, wanted: object): Promise<Buffer> => {
    const job = await ended(token, wanted)
    if (job.state !== 'done') throw new Error(job.problem ?? 'not done')
    return (await fetchFile(job.url)).bytes
  }
  return { order, look, watch, ended, fetchFile, made }
}

export type PrintShop = ReturnType<typeof openPrintShop>
