import * as v from 'valibot'

/** Rows of a list that are loaded at a time. */
export const PAGE_SIZE = 20

/** A number that may arrive as the text of a query. */
export const wholeNumber = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(Number),
  v.integer('请填写整数'),
  v.minValue(1),
  v.maxValue(10_000),
)

/** The page of a list that is asked for; the first is 1. */
export const page = v.optional(wholeNumber, 1)

/** One page of a list: the rows, how many there are in all, and whether more follow. */
export const pageOf = <Row extends v.GenericSchema>(row: Row) =>
  v.object({ items: v.array(row), total: v.number(), hasMore: v.boolean() })
