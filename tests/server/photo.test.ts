import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { createFiles } from '../../src/server/doors/files'
import { readPhoto } from '../../src/server/photo'

const picture = (width: number, height: number, background = 'red') =>
  sharp({ create: { width, height, channels: 3, background }, limitInputPixels: false })

/** Red above, blue below: which way is up can be told. */
const redAboveBlue = (width: number, height: number) =>
  picture(width, height).composite([
    { input: { create: { width, height: height / 2, channels: 3, background: 'blue' } }, gravity: 'south' },
  ])

async function colourAt(bytes: Buffer, left: number, top: number): Promise<string> {
  const [red = 0, , blue = 0] = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer()
  return red > blue ? 'red' : 'blue'
}

const refusal = (code: string) => ({ name: 'PhotoRefused', code })

describe('a photo from a resident', () => {
  test('becomes at most 1600 pixels wide or high, with a thumbnail of at most 320', async () => {
    const photo = await readPhoto(await picture(4000, 3000).jpeg().toBuffer())
    expect(photo).toMatchObject({ width: 1600, height: 1200 })
    expect(await sharp(photo.full).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 1200 })
    expect(await sharp(photo.thumb).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 240 })
  })

  test('no longer tells where, when and with what it was taken', async () => {
    const exif = {
      IFD0: { Make: 'HUAWEI', DateTime: '2026:11:23 08:00:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '31/1 13/1 49/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '121/1 28/1 25/1',
      },
    }
    const taken = await picture(800, 600)
      .withExif(exif)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .jpeg()
      .toBuffer()
    expect(taken.includes('HUAWEI')).toBe(true)
    const photo = await readPhoto(taken)
    for (const bytes of [photo.full, photo.thumb]) {
      const { exif, xmp, iptc, icc } = await sharp(bytes).metadata()
      expect({ exif, xmp, iptc, icc }).toEqual({})
      expect(bytes.includes('HUAWEI') || bytes.includes('Exif') || bytes.includes('GPS')).toBe(false)
    }
  })

  test.each([
    [1, 'red', 'blue'],
    [3, 'blue', 'red'],
  ])('held another way (EXIF %i) stands upright', async (orientation, above, below) => {
    const { full, thumb } = await readPhoto(
      await redAboveBlue(600, 400).withMetadata({ orientation }).jpeg().toBuffer(),
    )
    for (const bytes of [full, thumb]) {
      expect(await colourAt(bytes, 10, 10)).toBe(above)
      expect(await colourAt(bytes, 10, 200)).toBe(below)
    }
  })

  test('taken upright is higher than wide, as the phone showed it', async () => {
    const sideways = await redAboveBlue(600, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await readPhoto(sideways)).toMatchObject({ width: 400, height: 600 })
  })

  test.each<[string, (picture: Sharp) => Sharp]>([
    ['PNG', photo => photo.png()],
    ['WebP', photo => photo.webp()],
    ['JPEG in printing colours', photo => photo.toColourspace('cmyk').jpeg()],
  ])('may be a %s', async (_, write) => {
    const photo = await readPhoto(await write(picture(30, 20)).toBuffer())
    expect(photo).toMatchObject({ width: 30, height: 20 })
    expect(await colourAt(photo.full, 5, 5)).toBe('red')
  })

  test('may be one single, transparent pixel', async () => {
    const dot = sharp({ create: { width: 1, height: 1, channels: 4, background: '#00000000' } })
    const photo = await readPhoto(await dot.png().toBuffer())
    expect(photo).toMatchObject({ width: 1, height: 1 })
    expect([...(await sharp(photo.full).raw().toBuffer())]).toEqual([255, 255, 255])
  })

  test('may carry a film behind it, as moving photos do', async () => {
    const photo = Buffer.concat([await picture(30, 20).jpeg().toBuffer(), Buffer.alloc(10_000, 'film')])
    expect((await readPhoto(photo)).full.includes('film')).toBe(false)
  })

  test.each([
    [
      'a drawing that calls itself .jpg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'),
    ],
    ['a letter', Buffer.from('路灯不亮')],
    ['nothing', Buffer.alloc(0)],
  ])('is refused when it is %s', async (_, bytes) => {
    await expect(readPhoto(bytes)).rejects.toMatchObject(refusal('photoNotAnImage'))
  })

  test('is refused when it is an animation or AVIF', async () => {
    await expect(readPhoto(await picture(9, 9).gif().toBuffer())).rejects.toMatchObject(
      refusal('photoNotAnImage'),
    )
    await expect(readPhoto(await picture(9, 9).avif().toBuffer())).rejects.toMatchObject(
      refusal('photoNotAnImage'),
    )
  })

  test('is refused before it is unpacked when 30 KB hold 100 million pixels', async () => {
    const bomb = await picture(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer()
    const start = performance.now()
    await expect(readPhoto(bomb)).rejects.toMatchObject(refusal('photoTooLarge'))
    expect(performance.now() - start).toBeLessThan(500)
  })

  test('is refused when it broke off on its way', async () => {
    const whole = await picture(800, 600).jpeg().toBuffer()
    for (const length of [4, whole.length / 2, whole.length - 2]) {
      await expect(readPhoto(whole.subarray(0, length))).rejects.toMatchObject(refusal('photoBroken'))
    }
  })
})

describe('photo files', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'jiazhandian-files-'))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  const onDisk = () =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => entry.name)

  test('are kept, replaced and removed', async () => {
    const files = createFiles(path.join(dir, 'photos'))
    expect(await files.get('a-1.jpg')).toBeUndefined()
    await files.put('a-1.jpg', Buffer.from('first'))
    await files.put('a-1.jpg', Buffer.from('second'))
    expect(await createFiles(path.join(dir, 'photos')).get('a-1.jpg')).toEqual(Buffer.from('second'))
    expect(onDisk()).toEqual(['a-1.jpg'])
    await files.remove('a-1.jpg')
    await files.remove('a-1.jpg')
    expect(await files.get('a-1.jpg')).toBeUndefined()
  })

  test('that come at the same time under one name leave one whole file', async () => {
    const files = createFiles(dir)
    const versions = ['a', 'b', 'c', 'd'].map(letter => Buffer.alloc(100_000, letter))
    await Promise.all(versions.map(bytes => files.put('a.jpg', bytes)))
    const kept = await files.get('a.jpg')
    expect(versions.some(bytes => kept?.equals(bytes))).toBe(true)
    expect(onDisk()).toEqual(['a.jpg'])
  })

  test.each([
    '../secret',
    'a/b',
    '/etc/passwd',
    '.',
    '..',
    '',
    'a.',
    '.jpg',
    'a.jpg.',
    'a\\b',
    'A.jpg',
    'a\0.jpg',
    'a.jpg\n',
  ])('are never looked for under %j', async key => {
    const files = createFiles(dir)
    await expect(files.put(key, Buffer.from('x'))).rejects.toThrow('not a file key')
    await expect(files.get(key)).rejects.toThrow('not a file key')
    await expect(files.remove(key)).rejects.toThrow('not a file key')
    expect(readdirSync(dir)).toEqual([])
  })

  test('that cannot be written leave nothing half done, and the reason is told', async () => {
    const files = createFiles(dir)
    await files.put('a.jpg', Buffer.from('x'))
    const shard = path.join(dir, readdirSync(dir)[0] ?? '')
    await files.remove('a.jpg')
    // A directory where the file should go: the last step fails, as the first would on a full disk.
    mkdirSync(path.join(shard, 'a.jpg', 'in the way'), { recursive: true })
    await expect(files.put('a.jpg', Buffer.from('x'))).rejects.toMatchObject({ syscall: 'rename' })
    expect(readdirSync(shard)).toEqual(['a.jpg'])
    expect(existsSync(path.join(shard, 'a.jpg', 'in the way'))).toBe(true)
  })
})
