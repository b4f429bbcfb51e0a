import type { MoveName, OpinionView, Receipt } from '../../src/contract/opinions'
import { NOW } from './facts'
import type { Answered, TestServer } from './server'
import { makeForm, type World } from './world'

const must = ({ status, body }: Answered, what: string) => {
  if (status !== 200) throw new Error(`${what}: ${JSON.stringify(body)}`)
  return body
}

/** Where opinions are handed in and worked on, through HTTP like everybody else. */
export const openDesk = (server: TestServer, world: World) => {
  const { tokens, units } = world

  const look = (id: string, token: string) => server.ask('GET', `/api/opinions/${id}`, { token })
  const read = async (id: string, token: string): Promise<OpinionView> => must(await look(id, token), 'read')

  /** Makes a move on the opinion as it stands. */
  const act = async (id: string, token: string, move: MoveName, data: object = {}): Promise<Answered> => {
    const { revision = 1 } = (await look(id, token)).body
    return server.ask('POST', `/api/opinions/${id}/moves`, { token, body: { move, revision, data } })
  }
  /** The same, where it must succeed. */
  const done = async (id: string, token: string, move: MoveName, data: object = {}): Promise<OpinionView> =>
    must(await act(id, token, move, data), move)
  /** The code with which a move is refused, or the status it led to. */
  const said = async (id: string, token: string, move: MoveName, data: object = {}): Promise<string> => {
    const { body } = await act(id, token, move, data)
    return body.error?.code ?? body.status
  }

  const submit = async (different: Record<string, unknown> = {}, token?: string): Promise<Receipt> =>
    must(await server.ask('POST', '/api/opinions', { token, body: makeForm(world, different) }), 'submit')

  const received = async (different?: Record<string, unknown>, token?: string) => {
    const receipt = await submit(different, token)
    await done(receipt.id, tokens.secretary, 'receive')
    return receipt
  }
  /** An opinion that the street's unit has accepted. */
  const handling = async (different?: Record<string, unknown>, token?: string) => {
    const receipt = await received(different, token)
    await done(receipt.id, tokens.secretary, 'assign', { unitId: units.street })
    await done(receipt.id, tokens.handler, 'accept')
    return receipt
  }
  /** Drafted by the unit and signed. */
  const answer = async (
    id: string,
    { signer = tokens.secretary, ...data }: { signer?: string } & Record<string, unknown> = {},
  ) => {
    await done(id, tokens.handler, 'draftReply', {
      outcome: 'resolved',
      text: '电梯已修好，每周检查一次。',
      ...data,
    })
    return done(id, signer, 'signOff')
  }
  const follow = async (code: string, pin = '2468'): Promise<string> =>
    must(await server.ask('POST', '/api/receipts', { body: { code, pin } }), 'follow').token

  /** Sets the clock to a time in Shanghai, or back to where every test begins. */
  const setClock = (time?: string) => {
    server.clock.now = time ? new Date(`${time}+08:00`) : NOW
  }
  return { look, read, act, done, said, submit, received, handling, answer, follow, setClock }
}

export type Desk = ReturnType<typeof openDesk>

export const happy = { solved: 'yes', attitude: 'satisfied', result: 'satisfied' }
export const unhappy = {
  solved: 'no',
  attitude: 'satisfied',
  result: 'dissatisfied',
  reason: '修了一天又停了。',
}
