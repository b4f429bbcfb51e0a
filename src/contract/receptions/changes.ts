import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { changeActs } from './changeRule'
import { day, deputyRef, REASON_MAX, sessionCard, some, text, uuid } from './schemas'
import { changeKinds, changeStatuses } from './statuses'

/** A deputy's request for leave or a swap. */
export const changeView = v.object({
  id: uuid,
  kind: v.picklist(changeKinds),
  status: v.picklist(changeStatuses),
  session: sessionCard,
  deputy: deputyRef,
  /** Whether the reader is the one who asked. */
  isOwn: v.boolean(),
  /** Who takes the place: the one who was asked, or whom the organiser found. */
  substitute: v.nullable(deputyRef),
  reason: v.string(),
  note: v.nullable(v.string()),
  askedAt: v.string(),
  /** Bookings that the decision touches. */
  booked: v.number(),
  /** Deputies who might stand in: of the same site or street, free at that time. Only for whoever decides. */
  choices: v.array(deputyRef),
  acts: v.array(v.picklist(changeActs)),
})
export type ChangeView = v.InferOutput<typeof changeView>

/** What waits for the reader first, then what was decided in the last thirty days. */
export const listChanges = endpoint({
  method: 'GET',
  path: '/api/change-requests',
  summary: '请假与换班',
  who: ['deputy', 'secretary'],
  input: v.object({}),
  ok: v.object({ items: v.array(changeView) }),
})

/** Deputies with whom the actor could swap a reception: of the same site or street, free at that time. */
export const listSubstitutes = endpoint({
  method: 'GET',
  path: '/api/receptions/:session/substitutes',
  summary: '可以换班的代表',
  who: ['deputy'],
  input: v.object({ session: uuid }),
  ok: v.object({ items: v.array(deputyRef) }),
})

export const askChange = endpoint({
  method: 'POST',
  path: '/api/receptions/:session/change-requests',
  summary: '申请请假或换班',
  who: ['deputy'],
  input: v.object({
    session: uuid,
    kind: v.picklist(changeKinds),
    /** For a swap: who is asked to take the place. */
    substitute: v.optional(uuid),
    reason: some(REASON_MAX, '请写一句原因'),
  }),
  ok: changeView,
  creates: true,
})

/**
 * The asked deputy agrees or declines, the asker withdraws, the organiser grants or refuses. A leave is granted with a
 * substitute, or without one when others still come; when nobody would be left, the reception is called off.
 */
export const moveChange = endpoint({
  method: 'POST',
  path: '/api/change-requests/:change/moves',
  summary: '答复或决定请假与换班',
  who: ['deputy', 'secretary'],
  input: v.object({
    change: uuid,
    act: v.picklist(changeActs),
    substitute: v.optional(uuid),
    note: v.optional(text(REASON_MAX), ''),
  }),
  ok: changeView,
  creates: true,
})

const absence = v.object({ id: uuid, fromOn: v.string(), untilOn: v.string(), note: v.string() })

/** Days on which a deputy cannot come: the planner keeps clear of them. */
export const listAbsences = endpoint({
  method: 'GET',
  path: '/api/my/absences',
  summary: '我不便的日子',
  who: ['deputy'],
  input: v.object({}),
  ok: v.object({ items: v.array(absence) }),
})

export const addAbsence = endpoint({
  method: 'POST',
  path: '/api/my/absences',
  summary: '登记不便的日子',
  who: ['deputy'],
  input: v.object({ fromOn: day, untilOn: day, note: v.optional(text(40), '') }),
  ok: v.object({ items: v.array(absence) }),
  creates: true,
})

export const removeAbsence = endpoint({
  method: 'DELETE',
  path: '/api/my/absences/:absence',
  summary: '删除不便的日子',
  who: ['deputy'],
  input: v.object({ absence: uuid }),
  ok: v.object({ items: v.array(absence) }),
})
