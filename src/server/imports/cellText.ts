/** What a table program would take for a formula (OWASP, CSV injection), however many quotes stand before it. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/

/** Takes the danger out of a cell: with a quote before it, nobody's computer calculates what a stranger wrote. */
export const guardCell = (text: string): string => (formula.test(text) ? `'${text}` : text)

const unguard = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text

/** A cell as it was meant: no spaces around it, no guard, and digits at half width where only digits are expected. */
export const tidyCell = (text: string, isNarrow: boolean): string => {
  const plain = unguard(text.trim())
  return isNarrow ? plain.normalize('NFKC').trim() : plain
}

/** What Excel leaves where a formula failed. */
export const isFormulaError = (text: string): boolean =>
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(text)
