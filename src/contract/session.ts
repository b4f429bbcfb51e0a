import * as v from 'valibot'
import { endpoint } from './endpoint'
import { dutyRoles, everyone } from './roles'

export const me = v.object({
  id: v.pipe(v.string(), v.uuid()),
  name: v.string(),
  duties: v.array(v.object({ role: v.picklist(dutyRoles), place: v.string() })),
})
export type Me = v.InferOutput<typeof me>

const signedIn = v.object({ token: v.string(), me })

/** Deputies, officers and staff sign in with an account and a password. */
export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  summary: '账号登录',
  who: everyone,
  input: v.object({
    account: v.pipe(v.string(), v.trim(), v.minLength(1, '请填写账号'), v.maxLength(60)),
    password: v.pipe(v.string(), v.minLength(1, '请填写密码'), v.maxLength(200)),
  }),
  ok: signedIn,
  // An office may share one address; guessing at one account is stopped earlier, by that account's own lock.
  perMinute: 20,
})

/** The development door that stands for WeChat; a production server answers that it is not there. */
export const signInForDevelopment = endpoint({
  method: 'POST',
  path: '/api/session/development',
  summary: '演示登录（代替微信）',
  who: everyone,
  input: v.object({ code: v.pipe(v.string(), v.minLength(8), v.maxLength(64)) }),
  ok: signedIn,
  perMinute: 20,
})

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  summary: '退出登录',
  who: everyone,
  input: v.object({}),
  ok: v.object({}),
})

export const readMe = endpoint({
  method: 'GET',
  path: '/api/me',
  summary: '我是谁',
  who: everyone.filter(role => role !== 'guest'),
  input: v.object({}),
  ok: me,
})

/** What the sign-in screen offers: the development door, and the accounts of the demonstration district. */
export const readDoors = endpoint({
  method: 'GET',
  path: '/api/doors',
  summary: '可用的登录方式',
  who: everyone,
  input: v.object({}),
  ok: v.object({
    development: v.boolean(),
    demonstration: v.nullable(
      v.object({
        password: v.string(),
        accounts: v.array(v.object({ account: v.string(), name: v.string(), duty: v.string() })),
        siteCode: v.string(),
      }),
    ),
  }),
})
