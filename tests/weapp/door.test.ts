import path from 'node:path'
import { PASSWORD } from '../journeys/steps'
import { type District, startDistrict } from '../support/district'
import { WeappHost } from '../support/weapp-host'

/** A Tuesday, 10:15 in Shanghai: a reception is under way. */
const MORNING = '2026-11-24T02:15:00.000Z'

interface Door {
  readonly items: readonly { readonly id: string; readonly guests: readonly { readonly name: string }[] }[]
}

describe('门口断网时点过的，小程序开在别的页面', () => {
  let district: District
  let host: WeappHost | undefined
  beforeAll(async () => {
    district = await startDistrict(MORNING)
  })
  afterEach(() => host?.close())
  afterAll(() => district.close())

  const ask = async <Answer>(
    address: string,
    { token, body }: { readonly token?: string; readonly body?: unknown },
  ): Promise<Answer> => {
    const answer = await fetch(district.url + address, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return answer.json()
  }
  const signIn = () =>
    ask<{ token: string; me: { id: string } }>('/api/session', {
      body: { account: 'liaison-1', password: PASSWORD },
    })
  const kept = (state: unknown) => JSON.stringify({ state, version: 0 })

  it('从首页打开，就自己发出去，手机里不再留着', async () => {
    const session = await signIn()
    const { token, me } = session
    const [reception] = (await ask<Door>('/api/door', { token })).items
    const at = new Date(district.now()).toISOString()
    const tap = {
      ...{ what: 'walkIn', key: 'door-weapp-tap-1', at, name: '断网的李大伯', refusal: null },
      input: { session: reception?.id, name: '断网的李大伯', needs: [], at },
    }
    const queue = { owner: me.id, door: null, heardAt: '', taps: [tap], known: {}, drafts: {} }
    host = new WeappHost({
      dist: path.resolve('dist/weapp'),
      baseUrl: district.url,
      now: district.now,
      storage: { session: kept(session), door: kept(queue) },
    })
    await host.launch('/resident/home')
    await host.idle()
    expect(host.errors).toEqual([])
    const guests = (await ask<Door>('/api/door', { token })).items.flatMap(({ guests }) => guests)
    expect(guests.filter(({ name }) => name === '断网的李大伯')).toHaveLength(1)
    expect(String(host.storage.snapshot().door)).not.toContain('断网的李大伯')
  })
})
