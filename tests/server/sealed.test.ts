import { createSealer, createSigner } from '../../src/server/sealed'

const secret = 'a secret of the station, 32 random bytes or more'
const phone = '13800138000'

describe('a sealed phone number', () => {
  const sealer = createSealer(secret)

  test('comes back as it was, also after a restart', () => {
    for (const text of [phone, '', '李老师 🏠', '长'.repeat(10_000)]) {
      expect(createSealer(secret).open(sealer.seal(text))).toBe(text)
    }
  })

  test('cannot be read, and looks different each time', () => {
    const sealed = sealer.seal(phone)
    expect(sealed).toMatch(/^v1\.[\w-]+$/)
    expect(Buffer.from(sealed, 'base64url').includes(phone)).toBe(false)
    expect(sealer.seal(phone)).not.toBe(sealed)
  })

  test('that somebody changed is refused, whichever byte it was', () => {
    const bytes = Buffer.from(sealer.seal(phone).slice(3), 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(() => sealer.open(`v1.${changed.toString('base64url')}`)).toThrow('it was changed')
    }
  })

  test.each([
    ['from another station', createSealer('another secret').seal(phone), 'another secret'],
    ['cut short', sealer.seal(phone).slice(0, 20), 'too short'],
    ['of an unknown kind', 'v9.AAAA', 'does not begin with v1.'],
    ['never sealed at all', phone, 'does not begin with v1.'],
  ])('%s is refused', (_, sealed, reason) => {
    expect(() => sealer.open(sealed)).toThrow(expect.objectContaining({ code: 'sealBroken' }))
    expect(() => sealer.open(sealed)).toThrow(reason)
  })

  test('needs a secret', () => {
    expect(() => createSealer('')).toThrow('empty')
    expect(() => createSigner('')).toThrow('empty')
  })
})

describe('a signed address', () => {
  const signer = createSigner(secret)
  const address = 'photo-1.jpg|2026-11-23T08:00:00Z'

  test('is recognised, and nothing else is', () => {
    const signature = signer.sign(address)
    expect(createSigner(secret).verify(address, signature)).toBe(true)
    expect(signer.verify('photo-2.jpg|2026-11-23T08:00:00Z', signature)).toBe(false)
    expect(createSigner('another secret').verify(address, signature)).toBe(false)
    for (const wrong of ['', 'x', `${signature}=`, signature.slice(1), signature.toLowerCase()]) {
      expect(signer.verify(address, wrong)).toBe(false)
    }
  })
})
