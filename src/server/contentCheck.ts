/** Patterns that should not stand in an opinion, each with what the reporter and the secretary are told. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/\d{17}[\dXx]/, '内容里可能有身份证号，请核对后隐去'],
  [/\b\d{16,19}\b/, '内容里可能有银行卡号，请核对后隐去'],
  [/https?:\/\/|www\./i, '内容里有网址，请核对'],
]

/**
 * The first check of a new text, here and without asking anyone: what it finds is held for a person to look at, never
 * refused by itself. Returns the reason, or null when the text may go on.
 */
export const checkContent = (text: string): string | null =>
  patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null

/** Mobile and landline numbers; what is public names nobody's. */
const phone = /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/

/** What must not stand in words for everybody: the same, and phone numbers. Null when the text may be public. */
export const checkPublic = (text: string): string | null =>
  phone.test(text) ? '内容里可能有电话号码，请隐去' : checkContent(text)
