/** Rows that go into one INSERT; the widest have some twenty-five columns, and a statement takes 65,535 values. */
const BATCH = 500

export const batches = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) => rows.slice(i * BATCH, (i + 1) * BATCH))
