import path from 'node:path'
import { type District, startDistrict } from '../support/district'
import { WeappHost } from '../support/weapp-host'

/** What one page may set when it opens, and what one tap may set, in bytes: cheap phones feel more than this. */
const PAGE = 20 * 1024
const TAP = 4 * 1024

const signedIn = async (url: string, account: string) => {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password: 'jiazhandian2026' }),
  })
  const session: { token: string; me: unknown } = await answer.json()
  return session
}

const firstOf = async (url: string, token: string, query: string): Promise<string> => {
  const answer = await fetch(`${url}/api/opinions?${query}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { items }: { items: { id: string }[] } = await answer.json()
  return items[0]?.id ?? ''
}

describe('小程序每打开一页、每点一下，送给界面的数据', () => {
  let district: District
  let storage: Record<string, Record<string, unknown>>
  let opinion: Record<string, string>
  beforeAll(async () => {
    district = await startDistrict()
    const secretary = await signedIn(district.url, 'secretary-yueyang')
    const deputy = await signedIn(district.url, 'deputy-01')
    const keep = (state: unknown) => ({ session: JSON.stringify({ state, version: 0 }) })
    const supervisor = await signedIn(district.url, 'supervisor')
    storage = { guest: {}, secretary: keep(secretary), deputy: keep(deputy), supervisor: keep(supervisor) }
    opinion = {
      secretary: await firstOf(district.url, secretary.token, 'queue=all&status=received'),
      deputy: await firstOf(district.url, deputy.token, 'queue=all'),
    }
  })
  afterAll(() => district.close())

  const open = async (who: string, address: string) => {
    const host = new WeappHost({
      dist: path.resolve('dist/weapp'),
      baseUrl: district.url,
      storage: storage[who] ?? {},
    })
    const { bytes } = await host.measure(() => host.launch(address.replace(':id', opinion[who] ?? '')))
    expect(host.errors).toEqual([])
    return { host, bytes }
  }

  const pages: [who: string, address: string][] = [
    ['guest', '/resident/home'],
    ['guest', '/resident/scan'],
    ['guest', '/resident/site?code=GBRT6X'],
    ['guest', '/resident/submit?code=GBRT6X'],
    ['guest', '/resident/follow'],
    ['guest', '/resident/opinions'],
    ['guest', '/resident/me'],
    ['guest', '/staff/signIn'],
    ['secretary', '/resident/me'],
    ['secretary', '/staff/inbox'],
    // A full page of twenty rows.
    ['supervisor', '/staff/inbox'],
    ['secretary', '/staff/opinion?id=:id'],
    ['deputy', '/deputy/opinions'],
    ['deputy', '/deputy/opinion?id=:id'],
  ]
  it.each(pages)('%s 打开 %s 不超过 20 KB', async (who, address) => {
    const { host, bytes } = await open(who, address)
    host.close()
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(PAGE)
  })

  const taps: [what: string, who: string, address: string, tap: (host: WeappHost) => Promise<unknown>][] = [
    ['选一个类别', 'guest', '/resident/submit?code=GBRT6X', host => host.tap(host.getByText('道路路灯'))],
    [
      '打一句话',
      'guest',
      '/resident/submit?code=GBRT6X',
      host => host.input(host.getByLabel('说说是什么事'), '三号楼门口的路灯坏了'),
    ],
    [
      '展开联系方式',
      'guest',
      '/resident/submit?code=GBRT6X',
      host => host.tap(host.getByText('留下联系方式（选填）')),
    ],
    ['打开更多', 'secretary', '/staff/opinion?id=:id', host => host.tap(host.getByLabel('更多'))],
  ]
  it.each(taps)('%s 不超过 4 KB', async (_, who, address, tap) => {
    const { host } = await open(who, address)
    const { bytes, calls } = await host.measure(async () => void (await tap(host)))
    host.close()
    expect(calls).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(TAP)
  })
})
