import * as v from 'valibot'
import { dayOf, startOfDay } from '../time'
import { outcomes, outcomeWords, ratings, ratingWords, solvedAnswers, solvedWords } from './statuses'

const line = (max: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, '不能为空'), v.maxLength(max, `不超过 ${max} 个字`))
const id = v.pipe(v.string(), v.uuid('编号格式不对'))
/** 2026-02-30 has the right form, but no calendar knows it. */
const isRealDay = (day: string): boolean => dayOf(startOfDay(day)) === day
export const day = v.pipe(v.string(), v.isoDate('日期格式不对'), v.check(isRealDay, '没有这一天'))

/** Longest texts, in characters. 2,000 stays below the 2,500 of WeChat's content check. */
export const TEXT_MAX = 2000
export const REASON_MAX = 500
export const PHOTOS_MAX = 9

/**
 * Every field that a move may ask for: how it is checked and how it is drawn. A move names the fields it asks
 * (moves.ts); the server's check and the screen's form both come from here.
 */
export const fields = {
  text: { kind: 'text', max: TEXT_MAX, schema: line(TEXT_MAX) },
  reason: { kind: 'text', max: REASON_MAX, schema: line(REASON_MAX) },
  publicText: { kind: 'text', max: TEXT_MAX, schema: line(TEXT_MAX) },
  publicAnswer: { kind: 'text', max: TEXT_MAX, schema: line(TEXT_MAX) },
  legalBasis: { kind: 'text', max: REASON_MAX, schema: line(REASON_MAX) },
  question: { kind: 'text', max: REASON_MAX, schema: line(REASON_MAX) },
  channel: { kind: 'line', max: 60, schema: line(60) },
  how: { kind: 'line', max: 120, schema: line(120) },
  parentCode: { kind: 'parent', max: 12, schema: line(12) },
  unitId: { kind: 'unit', schema: id },
  complex: { kind: 'yesNo', schema: v.boolean() },
  kept: { kind: 'yesNo', schema: v.boolean() },
  days: { kind: 'days', schema: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)) },
  outcome: { kind: 'choice', words: outcomeWords, schema: v.picklist(outcomes) },
  promisedOn: { kind: 'date', schema: day },
  photoIds: { kind: 'photos', schema: v.pipe(v.array(id), v.maxLength(PHOTOS_MAX)) },
  contactBy: {
    kind: 'choice',
    words: { phone: '电话', visit: '上门', message: '消息', reception: '接待时' },
    schema: v.picklist(['phone', 'visit', 'message', 'reception']),
  },
  returnDecision: {
    kind: 'choice',
    words: { refuse: '不同意退回', elsewhere: '改交其他单位', takeBack: '收回重新分拣' },
    schema: v.picklist(['refuse', 'elsewhere', 'takeBack']),
  },
  extendDecision: {
    kind: 'choice',
    words: { grant: '同意延期', refuse: '不同意' },
    schema: v.picklist(['grant', 'refuse']),
  },
  replyFault: {
    kind: 'choice',
    words: { empty: '内容空泛', offQuestion: '答非所问', noDate: '“正在研究”却没有日期' },
    schema: v.picklist(['empty', 'offQuestion', 'noDate']),
  },
  attitude: { kind: 'choice', words: ratingWords, schema: v.picklist(ratings) },
  result: { kind: 'choice', words: ratingWords, schema: v.picklist(ratings) },
  solved: { kind: 'choice', words: solvedWords, schema: v.picklist(solvedAnswers) },
} as const

export type FieldName = keyof typeof fields
export type FieldKind = (typeof fields)[FieldName]['kind']
/** What a move carries; which of it is required stands in the move. */
export type MoveData = { readonly [F in FieldName]?: v.InferOutput<(typeof fields)[F]['schema']> }

/** One question of a move's form. */
export interface Ask {
  readonly label: string
  readonly optional?: true
  readonly hint?: string
  /** The question is put only when another field has this value; then it is required. */
  readonly onlyIf?: { readonly field: FieldName; readonly is: readonly (string | boolean)[] }
}
export type Asks = { readonly [F in FieldName]?: Ask }

const isField = (name: string): name is FieldName => name in fields

/** The fields a move asks for, in the order of its form. */
export const askedFields = (asks: Asks): readonly { name: FieldName; ask: Ask }[] =>
  Object.entries(asks).flatMap(([name, ask]) => (isField(name) && ask ? [{ name, ask }] : []))

/** Whether a question applies to what has been answered so far. */
export const isAsked = (ask: Ask, data: Readonly<Record<string, unknown>>): boolean => {
  const { onlyIf } = ask
  return !onlyIf || onlyIf.is.some(value => value === data[onlyIf.field])
}

/** Checks what came with a move against what it asks: path → sentence for each fault, or the parsed data. */
export const parseMoveData = (
  asks: Asks,
  input: Readonly<Record<string, unknown>>,
): { data: MoveData; faults: Record<string, string> } => {
  const data: Record<string, unknown> = {}
  const faults: Record<string, string> = {}
  for (const { name, ask } of askedFields(asks)) {
    const value = input[name]
    const isEmpty = value === undefined || value === null || value === ''
    if (!isAsked(ask, input)) continue
    if (isEmpty && ask.optional) continue
    const parsed = v.safeParse(fields[name].schema, value)
    if (parsed.success) data[name] = parsed.output
    else faults[name] = isEmpty ? `请填写“${ask.label}”` : parsed.issues[0].message
  }
  return { data, faults }
}
