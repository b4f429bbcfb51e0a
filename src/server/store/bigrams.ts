/** Two neighbouring signs at a time: how Chinese text is searched without a dictionary. */
export const bigrams = (text: string): string[] => {
  const signs = [...text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')]
  const pairs = signs.slice(1).map((sign, i) => `${signs[i]}${sign}`)
  return [...new Set(pairs.filter(pair => !pair.includes(' ')))]
}
