import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import sharp from 'sharp'
import type { ErrorCode } from '../../src/contract/errors'
import type { PhotoView } from '../../src/contract/photos'
import { tidyUp } from '../../src/server/jobs'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { countRows } from '../support/server-counts'
import { type Desk, openDesk } from '../support/server-desk'
import { makeForm, makeWorld, type World } from '../support/world'

const HOUR = 3_600_000
const picture = (width = 600, height = 400) =>
  sharp({ create: { width, height, channels: 3, background: 'red' } })
const gps = {
  IFD0: { Make: 'HUAWEI', DateTime: '2026:11:11 08:00:00' },
  IFD3: {
    ...{ GPSLatitudeRef: 'N', GPSLatitude: '31/1 1/1 5/1' },
    ...{ GPSLongitudeRef: 'E', GPSLongitude: '121/1 13/1 3/1' },
  },
}
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

describe.each(engines)('照片（%s）', engine => {
  let server: TestServer
  let world: World
  let desk: Desk
  let jpeg: Buffer
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    await stayAwake(server)
    desk = openDesk(server, world)
    jpeg = await picture().jpeg().toBuffer()
  })
  beforeEach(() => desk.setClock())
  afterAll(() => server.close())

  const filesOnDisk = () => {
    const dir = path.join(server.services.config.dataDir, 'photos')
    if (!existsSync(dir)) return []
    const entries = readdirSync(dir, { recursive: true, withFileTypes: true })
    return entries.filter(entry => entry.isFile()).map(({ name }) => name)
  }
  const kept = async (): Promise<Record<string, number>> => ({
    files: filesOnDisk().length,
    ...(await countRows(server.services, ['photos', 'opinions', 'opinionEvents'])),
  })
  const more = async (before: Record<string, number>) => {
    const now = await kept()
    return ['files', 'photos'].map(what => (now[what] ?? 0) - (before[what] ?? 0))
  }
  const upload = (bytes: Buffer = jpeg, name = 'a.jpg') =>
    server.ask('POST', '/api/photos', { file: { bytes, name } })
  const uploaded = async (bytes?: Buffer): Promise<PhotoView> => {
    const { status, body } = await upload(bytes)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body
  }
  const open = async (address: string) => {
    const answer = await fetch(server.url + address)
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers }
  }
  /** A multipart body as it comes, whole or not. */
  const send = async (body: string | Buffer, type = 'multipart/form-data; boundary=b') => {
    const answer = await fetch(`${server.url}/api/photos`, {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID(), 'content-type': type },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    })
    return { status: answer.status, body: await answer.json() }
  }
  const part = (name: string, bytes: Buffer) =>
    Buffer.concat([
      Buffer.from(
        `--b\r\ncontent-disposition: form-data; name="${name}"; filename="${name}.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ])

  describe('不收的', () => {
    let before: Awaited<ReturnType<typeof kept>>
    beforeEach(async () => {
      before = await kept()
    })
    afterEach(async () => expect(await kept()).toEqual(before))

    const wrong: readonly (readonly [string, () => Promise<Buffer> | Buffer, number, ErrorCode])[] = [
      ['叫 .jpg 的 SVG', () => svg, 400, 'photoNotAnImage'],
      ['一封信', () => Buffer.from('路灯不亮'), 400, 'photoNotAnImage'],
      ['空文件', () => Buffer.alloc(0), 400, 'photoNotAnImage'],
      ['动图', () => picture(9, 9).gif().toBuffer(), 400, 'photoNotAnImage'],
      ['断了一半的照片', () => jpeg.subarray(0, jpeg.length / 2), 400, 'photoBroken'],
      ['十一兆的文件', () => Buffer.concat([jpeg, Buffer.alloc(11 * 1024 * 1024)]), 413, 'photoTooLarge'],
      ['小文件里一亿个点', () => picture(10_000, 10_000).png().toBuffer(), 413, 'photoTooLarge'],
    ]
    it.each(wrong)('%s', async (_, make, status, code) => {
      const answered = await upload(await make())
      expect([answered.status, answered.body.error.code]).toEqual([status, code])
    })

    it.each([
      ['没有文件', () => Buffer.from('--b--\r\n'), 'photoMissing'],
      [
        '只有一栏文字',
        () => Buffer.from('--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n照片\r\n--b--\r\n'),
        'photoMissing',
      ],
      [
        '两个文件',
        () => Buffer.concat([part('a', jpeg), part('b', jpeg), Buffer.from('--b--\r\n')]),
        'badInput',
      ],
      ['没有结尾的表单', () => part('a', jpeg), 'badInput'],
      ['空的表单', () => Buffer.alloc(0), 'photoMissing'],
    ] as const)('%s', async (_, make, code) => {
      const { status, body } = await send(make())
      expect([status, body.error?.code]).toEqual([400, code])
    })

    it.each([
      ['一段 JSON', '{}', 'application/json', 'photoMissing'],
      ['直接传的照片', 'xx', 'image/jpeg', 'badInput'],
    ])('%s', async (_, text, type, code) => {
      const { status, body } = await send(text, type)
      expect([status, body.error.code]).toEqual([400, code])
    })

    it('传到一半断了线，不留下行，也不留下文件；别人照样能传', async () => {
      const head = [
        'POST /api/photos HTTP/1.1',
        'host: x',
        'content-type: multipart/form-data; boundary=b',
        `idempotency-key: ${randomUUID()}`,
        'content-length: 500000',
      ].join('\r\n')
      for (let i = 0; i < 5; i += 1) {
        const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
        socket.on('error', () => {})
        socket.write(`${head}\r\n\r\n`)
        socket.write(part('a', jpeg))
        await setTimeout(30)
        socket.destroy()
      }
      await setTimeout(200)
      expect(await kept()).toEqual(before)
      expect((await server.ask('GET', '/healthz')).status).toBe(200)
    })

    it.each([
      ['第一个文件', 0],
      ['第二个文件', 1],
    ])('磁盘在写%s时满了，请稍后再试', async (_, successes) => {
      const { files } = server.services
      const put = files.put
      const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      const spy = jest.spyOn(files, 'put')
      for (let i = 0; i < successes; i += 1) spy.mockImplementationOnce((key, bytes) => put(key, bytes))
      spy.mockRejectedValueOnce(full)
      const { status, body } = await upload()
      spy.mockRestore()
      expect([status, body.error.code]).toEqual([503, 'tryLater'])
    })

    it('数据库记不下时，文件也不留', async () => {
      const { files } = server.services
      const put = files.put
      // The key is claimed for another content while the files are being written.
      const key = randomUUID()
      const spy = jest.spyOn(files, 'put').mockImplementation(async (name, bytes) => {
        await put(name, bytes)
        await server.ask('POST', '/api/opinions', { key, body: makeForm(world) })
      })
      const { body } = await server.ask('POST', '/api/photos', { key, file: { bytes: jpeg, name: 'a.jpg' } })
      spy.mockRestore()
      expect(body.error.code).toBe('keyReused')
      expect(await more(before)).toEqual([0, 0])
      before = await kept()
    })
  })

  describe('收下的', () => {
    it('不再说得出在哪里、什么时候、用什么拍的', async () => {
      const taken = await picture().withExif(gps).jpeg().toBuffer()
      expect(taken.includes('HUAWEI')).toBe(true)
      const photo = await uploaded(taken)
      for (const address of [photo.full, photo.thumb]) {
        const { status, bytes } = await open(address)
        expect(status).toBe(200)
        expect((await sharp(bytes).metadata()).exif).toBeUndefined()
        expect(bytes.includes('HUAWEI') || bytes.includes('GPS') || bytes.includes('Exif')).toBe(false)
      }
    })

    it('横着拍的也正过来；缩略图不超过 320', async () => {
      const sideways = await picture(2000, 1000).withMetadata({ orientation: 6 }).jpeg().toBuffer()
      const { full, thumb } = await uploaded(sideways)
      expect(await sharp((await open(full)).bytes).metadata()).toMatchObject({ width: 800, height: 1600 })
      expect(await sharp((await open(thumb)).bytes).metadata()).toMatchObject({ width: 160, height: 320 })
    })

    it.each(['png', 'webp'] as const)('%s 也行', async format => {
      expect((await upload(await picture(30, 20)[format]().toBuffer())).status).toBe(200)
    })

    it('不存在共享的缓存里', async () => {
      const { headers } = await open((await uploaded()).full)
      expect(headers.get('content-type')).toBe('image/jpeg')
      expect(headers.get('cache-control')).toMatch(/^private/)
    })
  })

  describe('照片的地址', () => {
    it.each<[string, (photo: PhotoView) => string]>([
      ['改了签名', ({ full }) => full.replace(/sign=.{4}/, 'sign=AAAA')],
      ['没有签名', ({ full }) => full.replace(/&sign=.*/, '')],
      ['签名写两遍', ({ full }) => `${full}&sign=x`],
      ['改了期限', ({ full }) => full.replace(/until=\d+/, 'until=9999999999999')],
      ['缩略图的签名开不了大图', ({ thumb }) => thumb.replace('/thumb', '/full')],
      ['开不了别的尺寸', ({ full }) => full.replace('/full', '/original')],
      ['开不了别的照片', ({ id, full }) => full.replace(id, randomUUID())],
      ['开不了别的文件', ({ id, full }) => full.replace(id, '..%2F..%2Fsecret')],
    ])('%s，没有', async (_, forge) => {
      const photo = await uploaded()
      const { status, bytes } = await open(forge(photo))
      expect([status, JSON.parse(bytes.toString()).error.code]).toEqual([404, 'notFound'])
      expect((await open(photo.full)).status).toBe(200)
    })

    it('两小时后打不开；同一个小时里不变，手机可以缓存', async () => {
      const photo = await uploaded()
      const { id, token } = await desk.submit({ photoIds: [photo.id] })
      const now = server.clock.now.getTime()
      const addresses = async () => (await desk.read(id, token ?? '')).photos
      server.clock.now = new Date(now + HOUR / 2)
      expect(await addresses()).toEqual([photo])
      server.clock.now = new Date(now + 2 * HOUR)
      expect((await open(photo.full)).status).toBe(404)
      const [fresh] = await addresses()
      expect((await open(fresh?.full ?? '')).status).toBe(200)
    })
  })

  describe('附在意见上', () => {
    it('十张太多', async () => {
      const photoIds = Array.from({ length: 10 }, () => randomUUID())
      const { body } = await server.ask('POST', '/api/opinions', { body: makeForm(world, { photoIds }) })
      expect(body.error).toMatchObject({ code: 'badInput', fields: { photoIds: '最多 9 张照片' } })
    })

    it('九张可以，次序不变', async () => {
      const photos: PhotoView[] = []
      for (let i = 0; i < 9; i += 1) photos.push(await uploaded())
      const photoIds = photos.map(({ id }) => id).reverse()
      const { id, token } = await desk.submit({ photoIds })
      expect((await desk.read(id, token ?? '')).photos.map(photo => photo.id)).toEqual(photoIds)
    })

    it.each([
      [
        '已经附在别的意见上',
        async () => {
          const { id } = await uploaded()
          await desk.submit({ photoIds: [id] })
          return [id]
        },
      ],
      [
        '同一张附两遍',
        async () => {
          const { id } = await uploaded()
          return [id, id]
        },
      ],
      ['一张好的、一张没传过的', async () => [(await uploaded()).id, randomUUID()]],
    ] as const)('%s，意见不留下', async (_, make) => {
      const photoIds = await make()
      const before = await kept()
      const { status, body } = await server.ask('POST', '/api/opinions', {
        body: makeForm(world, { photoIds }),
      })
      expect([status, body.error.code]).toEqual([400, 'photoGone'])
      expect(await kept()).toEqual(before)
    })

    it('只有当事人看得到地址，列表里没有', async () => {
      const photo = await uploaded()
      const { id, token } = await desk.submit({ photoIds: [photo.id] })
      const { tokens, strangers } = world
      for (const one of [token ?? '', tokens.deputy, tokens.secretary, tokens.supervisor])
        expect((await desk.read(id, one)).photos).toEqual([photo])
      for (const one of [strangers.secretary, strangers.deputy, world.resident, tokens.handler])
        expect((await desk.look(id, one)).status).toBe(404)
      const list = await server.ask('GET', '/api/opinions?queue=all', { token: tokens.secretary })
      expect(JSON.stringify(list.body)).not.toContain('/api/photos/')
    })

    it('答复里的照片，签发以后居民才看得到；并案的人看得到答复的照片，看不到原来的', async () => {
      const [own, fixed] = [await uploaded(), await uploaded()]
      const { id, code, token } = await desk.handling({ photoIds: [own.id] })
      const child = await desk.received()
      await desk.done(child.id, world.tokens.secretary, 'merge', { parentCode: code })
      await desk.done(id, world.tokens.handler, 'draftReply', {
        ...{ outcome: 'resolved', text: '修好了，见照片。' },
        photoIds: [fixed.id],
      })
      expect(JSON.stringify(await desk.read(id, token ?? ''))).not.toContain(fixed.id)
      await desk.done(id, world.tokens.secretary, 'signOff')
      expect((await desk.read(id, token ?? '')).reply?.photos).toEqual([fixed])
      const told = await desk.read(child.id, child.token ?? '')
      expect(told.parent?.reply?.photos).toEqual([fixed])
      expect(JSON.stringify(told)).not.toContain(own.id)
    })
  })

  it('一天没有人用的照片扔掉，附上的留着', async () => {
    await tidyUp({ ...server.services, clock: () => new Date('2040-01-01') })
    const before = await kept()
    const [used, unused] = [await uploaded(), await uploaded()]
    const { id, token } = await desk.submit({ photoIds: [used.id] })
    server.clock.now = new Date(server.clock.now.getTime() + 23 * HOUR)
    await tidyUp(server.services)
    expect(await more(before)).toEqual([4, 2])
    server.clock.now = new Date(server.clock.now.getTime() + 2 * HOUR)
    await tidyUp(server.services)
    expect(await more(before)).toEqual([2, 1])
    expect(filesOnDisk().filter(name => name.startsWith(unused.id))).toEqual([])
    await stayAwake(server)
    const [still] = (await desk.read(id, token ?? '')).photos
    expect((await open(still?.full ?? '')).status).toBe(200)
    const late = await server.ask('POST', '/api/opinions', {
      body: makeForm(world, { photoIds: [unused.id] }),
    })
    expect(late.body.error.code).toBe('photoGone')
  })
})
