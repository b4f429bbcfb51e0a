import path from 'node:path'
import { type District, startDistrict } from '../support/district'
import { signedIn } from '../support/signedIn'
import { WeappHost } from '../support/weapp-host'

/** What one page may set when it opens, and what one tap may set, in bytes: cheap phones feel more than this. */
const PAGE = 20 * 1024
const TAP = 4 * 1024

const post = async (url: string, address: string, body: unknown, token = '') => {
  const answer = await fetch(url + address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `budget-${address.length}`,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
  const made: { id: string } = await answer.json()
  return made
}

/** An opinion that a secretary has just received: she may do more with it than fits on one bar. */
const makeReceived = async (url: string, token: string): Promise<string> => {
  const form = { siteCode: 'GBRT6X', category: 'lift', text: '电梯停了两天，老人下不了楼。', pin: '2468' }
  const { id } = await post(url, '/api/opinions', form)
  await post(url, `/api/opinions/${id}/moves`, { move: 'receive', revision: 1 }, token)
  return id
}

describe('小程序每打开一页、每点一下，送给界面的数据', () => {
  let district: District
  let storage: Record<string, Record<string, unknown>>
  let opinion: string
  let host: WeappHost | undefined
  beforeAll(async () => {
    district = await startDistrict()
    const secretary = await signedIn(district.url, 'secretary-yueyang')
    const deputy = await signedIn(district.url, 'deputy-01')
    const supervisor = await signedIn(district.url, 'supervisor')
    storage = {
      ...{ guest: {}, secretary: secretary.kept },
      ...{ deputy: deputy.kept, supervisor: supervisor.kept },
    }
    opinion = await makeReceived(district.url, secretary.token)
  })
  afterEach(() => host?.close())
  afterAll(() => district.close())

  const open = async (who: string, address: string) => {
    const opened = new WeappHost({
      dist: path.resolve('dist/weapp'),
      baseUrl: district.url,
      storage: storage[who] ?? {},
    })
    const { bytes } = await opened.measure(() => opened.launch(address.replace(':id', opinion)))
    host = opened
    expect(opened.errors).toEqual([])
    return { opened, bytes }
  }

  const pages: [who: string, address: string][] = [
    ['guest', '/resident/home'],
    ['guest', '/resident/home?street=yueyang'],
    ['guest', '/places/nearby'],
    ['guest', '/places/deputies'],
    ['guest', '/resident/scan'],
    ['guest', '/resident/site?code=GBRT6X'],
    ['guest', '/resident/submit?code=GBRT6X'],
    ['guest', '/resident/follow'],
    ['guest', '/resident/opinions'],
    ['guest', '/resident/me'],
    ['guest', '/staff/signIn'],
    ['guest', '/receptions/schedule'],
    ['guest', '/receptions/schedule?site=GBRT6X'],
    ['guest', '/receptions/bookings'],
    ['secretary', '/planning/agenda'],
    ['secretary', '/planning/plans'],
    ['secretary', '/door/today'],
    ['secretary', '/resident/me'],
    ['secretary', '/staff/inbox'],
    // A full page of twenty rows.
    ['supervisor', '/staff/inbox'],
    ['secretary', '/staff/opinion?id=:id'],
    ['deputy', '/deputy/calendar'],
    ['deputy', '/deputy/opinions'],
    ['deputy', '/deputy/opinion?id=:id'],
  ]
  it.each(pages)('%s 打开 %s 不超过 20 KB', async (who, address) => {
    const { bytes } = await open(who, address)
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
    const { opened } = await open(who, address)
    const { bytes, calls } = await opened.measure(async () => void (await tap(opened)))
    expect(calls).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(TAP)
  })
})
