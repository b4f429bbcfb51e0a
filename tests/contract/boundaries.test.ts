import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const src = path.resolve('src')

/** Rooms of pages: what two of them need stands in a third place. */
const pageRooms = [
  'app/resident',
  'app/places',
  'app/receptions',
  'app/deputy',
  'app/staff',
  'app/planning',
  'app/door',
]

/** Which room a file belongs to; the longest name that fits. */
const rooms = [
  'contract',
  'server/http.ts',
  'server/store',
  'server/doors',
  'server',
  'app/parts',
  ...pageRooms,
  'app/office',
  'app',
]
const within = (file: string, room: string) => file === room || file.startsWith(`${room}/`)
const roomOf = (file: string) => rooms.find(room => within(file, room)) ?? file

/** What each room must never import: rooms, or packages. The table of the architecture, as data. */
const forbidden: Record<string, readonly (string | RegExp)[]> = {
  contract: ['app', 'server', /^@tarojs/, /^react/, /^node:/, /^fastify/, /^zustand/],
  server: ['app', /^@tarojs/, /^react/, /^zustand/],
  'server/http.ts': ['app', 'server/store', /^@tarojs/, /^react/],
  'server/store': [
    'app',
    'server/http.ts',
    'server/opinions',
    'server/sites',
    'server/imports',
    'server/posters',
    'server/receptions',
    'server/doors',
    /^fastify/,
    /^@fastify/,
    /^@tarojs/,
    /^react/,
  ],
  'server/doors': ['app', 'server/store', 'server/http.ts', /^fastify/, /^@tarojs/, /^react/],
  app: ['server', /^node:/, /^fastify/],
  'app/parts': [
    'server',
    'app/call.ts',
    'app/session.ts',
    'app/receipts.ts',
    'app/drafts.ts',
    'app/entry.ts',
    ...pageRooms,
    'app/office',
    /^node:/,
  ],
  ...Object.fromEntries(
    pageRooms.map(room => [room, ['server', ...pageRooms.filter(other => other !== room), /^node:/]]),
  ),
  'app/office': ['server', ...pageRooms, /^node:/],
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file))
const importsOf = (file: string): string[] =>
  [...readFileSync(path.join(src, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    match => match[1] ?? '',
  )

const resolve = (file: string, name: string): string => {
  if (!name.startsWith('.')) return name
  const bare = path.relative(src, path.resolve(src, path.dirname(file), name))
  return files.find(known => known === bare || known.replace(/\.tsx?$/, '') === bare) ?? bare
}

const breaks = (target: string, rule: string | RegExp) =>
  rule instanceof RegExp ? rule.test(target) : within(target, rule)

it('没有一个文件越过自己房间的墙', () => {
  const trespasses = files.flatMap(file =>
    importsOf(file)
      .map(name => resolve(file, name))
      .filter(target => (forbidden[roomOf(file)] ?? []).some(rule => breaks(target, rule)))
      .map(target => `${file} 不该引用 ${target}`),
  )
  expect(trespasses).toEqual([])
  expect(files.length).toBeGreaterThan(60)
})

it('契约里没有时钟：现在是几点，总由调用的人说', () => {
  const clocks = files
    .filter(file => roomOf(file) === 'contract')
    .filter(file => /Date\.now\(|new Date\(\)|dayjs\(\)/.test(readFileSync(path.join(src, file), 'utf8')))
  expect(clocks).toEqual([])
})
