import { fileTypeFromBuffer } from 'file-type/node'
import sharp from 'sharp'

/** A photo as it is kept: both JPEG, upright, without place, time or camera; width and height are those of `full`, in pixels. */
export interface Photo {
  full: Buffer
  thumb: Buffer
  width: number
  height: number
}

export type PhotoTrouble = 'photoNotAnImage' | 'photoTooLarge' | 'photoBroken'

export class PhotoRefused extends Error {
  constructor(
    readonly code: PhotoTrouble,
    options?: ErrorOptions,
  ) {
    super(code, options)
    this.name = 'PhotoRefused'
  }
}

/**
 * Told by their first bytes, never by name or declared type, before sharp sees them: sharp would also draw an SVG. HEIC is not
 * here because sharp's prebuilt decoder reads AVIF only; phones hand a web page JPEG instead when asked for these types.
 */
const allowed = new Set(['image/jpeg', 'image/png', 'image/webp'])

/** 50 "megapixels" as phones count them: 8192 × 6144 is their largest ordinary size. A small file can hold far more. */
const maxPixels = 8192 * 6144

const fullSide = 1600
const thumbSide = 320

/**
 * A picture that breaks off is refused, oddities (an unknown EXIF field, a bad marker) are not: the resident still has the
 * original in hand now, and a half grey picture serves nobody later.
 */
const careful = { failOn: 'error', limitInputPixels: maxPixels } as const

/** Checks a photo and makes it anew: at most 1600 px, and a thumbnail of at most 320 px. Throws PhotoRefused. */
export async function readPhoto(bytes: Buffer): Promise<Photo> {
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !allowed.has(type.mime)) throw new PhotoRefused('photoNotAnImage')
  try {
    return await remake(bytes)
  } catch (cause) {
    throw new PhotoRefused(isTooLarge(cause) ? 'photoTooLarge' : 'photoBroken', { cause })
  }
}

async function remake(bytes: Buffer): Promise<Photo> {
  const { data: full, info } = await sharp(bytes, careful)
    .autoOrient()
    .resize(fullSide, fullSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality: 78, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
  const thumb = await sharp(full)
    .resize(thumbSide, thumbSide, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 70, mozjpeg: true })
    .toBuffer()
  return { full, thumb, width: info.width, height: info.height }
}

/** sharp gives its errors no code. */
const isTooLarge = (error: unknown) => error instanceof Error && error.message.includes('exceeds pixel limit')
