/** A public holiday as it was published: its first and its last day off, and the weekend days worked in exchange (YYYY-MM-DD). */
interface Holiday {
  readonly name: string
  readonly from: string
  readonly until: string
  readonly worked: readonly string[]
}

const off = (name: string, from: string, until: string, ...worked: string[]): Holiday => ({
  ...{ name, from, until, worked },
})

/**
 * Source: 国务院办公厅 notices on the holidays of 2025 (国办发明电〔2024〕12号) and 2026 (国办发明电〔2025〕7号). The working
 * calendar that the server counts with holds the same days; a test compares the two.
 */
const published: readonly Holiday[] = [
  off('元旦', '2025-01-01', '2025-01-01'),
  off('春节', '2025-01-28', '2025-02-04', '2025-01-26', '2025-02-08'),
  off('清明节', '2025-04-04', '2025-04-06'),
  off('劳动节', '2025-05-01', '2025-05-05', '2025-04-27'),
  off('端午节', '2025-05-31', '2025-06-02'),
  off('国庆节、中秋节', '2025-10-01', '2025-10-08', '2025-09-28', '2025-10-11'),
  off('元旦', '2026-01-01', '2026-01-03', '2026-01-04'),
  off('春节', '2026-02-15', '2026-02-23', '2026-02-14', '2026-02-28'),
  off('清明节', '2026-04-04', '2026-04-06'),
  off('劳动节', '2026-05-01', '2026-05-05', '2026-05-09'),
  off('端午节', '2026-06-19', '2026-06-21'),
  off('中秋节', '2026-09-25', '2026-09-27'),
  off('国庆节', '2026-10-01', '2026-10-07', '2026-09-20', '2026-10-10'),
]

/** The name of the public holiday a day (YYYY-MM-DD) belongs to, or null. New Year's Day is one before its year is published. */
export const holidayOn = (day: string): string | null =>
  published.find(({ from, until }) => from <= day && day <= until)?.name ??
  (day.endsWith('-01-01') ? '元旦' : null)

/** Whether a weekend day (YYYY-MM-DD) is worked in exchange for a holiday. */
export const isWorkedInstead = (day: string): boolean => published.some(({ worked }) => worked.includes(day))
