/** The part of fontkit that is used here; it comes without types. */
declare module 'fontkit' {
  interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  export const create: (bytes: Uint8Array) => Font
}
