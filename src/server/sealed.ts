import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** Closes and opens single fields (phone numbers, identity numbers) before they reach the database. */
export interface Sealer {
  /** A different text each time, also for the same words. */
  seal(text: string): string
  /** Throws SealBroken. */
  open(sealed: string): string
}

/** Signs what leaves in an address and comes back (photo URLs). */
export interface Signer {
  sign(parts: string): string
  verify(parts: string, signature: string): boolean
}

/** The sealed text was changed, or was sealed with another secret. */
export class SealBroken extends Error {
  readonly code = 'sealBroken'

  constructor(reason: string) {
    super(`cannot open a sealed field: ${reason}`)
    this.name = 'SealBroken'
  }
}

/** Says how the rest is to be read; a later way of sealing takes another number and can open both. */
const version = 'v1.'
const ivLength = 12
const tagLength = 16

/** AES-256-GCM with keys derived from `secret` (any length, but it should carry 32 random bytes). Throws on an empty secret. */
export function createSealer(secret: string): Sealer {
  const key = deriveKey(secret, 'seal v1')
  return {
    seal: text => version + encrypt(key, text).toString('base64url'),
    open: sealed => {
      if (!sealed.startsWith(version)) throw new SealBroken('it does not begin with ' + version)
      return decrypt(key, Buffer.from(sealed.slice(version.length), 'base64url'))
    },
  }
}

/** HMAC-SHA256 signatures; the comparison takes the same time however much of a guess is right. Throws on an empty secret. */
export function createSigner(secret: string): Signer {
  const key = deriveKey(secret, 'sign v1')
  const sign = (parts: string) => createHmac('sha256', key).update(parts).digest('base64url')
  return {
    sign,
    verify: (parts, signature) => {
      const right = Buffer.from(sign(parts))
      const given = Buffer.from(signature)
      return given.length === right.length && timingSafeEqual(given, right)
    },
  }
}

/** One secret, an independent key for each purpose (HKDF-SHA256, RFC 5869). */
function deriveKey(secret: string, purpose: string): Buffer {
  if (!secret) throw new Error('the secret for sealing and signing is empty')
  return Buffer.from(hkdfSync('sha256', secret, '', `jiazhandian ${purpose}`, 32))
}

function encrypt(key: Buffer, text: string): Buffer {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), hidden])
}

function decrypt(key: Buffer, bytes: Buffer): string {
  if (bytes.length < ivLength + tagLength) throw new SealBroken('it is too short')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength), {
    authTagLength: tagLength,
  })
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
  try {
    return decipher.update(bytes.subarray(ivLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    throw new SealBroken('it was changed, or sealed with another secret')
  }
}
