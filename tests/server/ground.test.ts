import { distanceBetween, type Gcj02 } from '../../src/contract/place'
import type { SiteEntry } from '../../src/server/sites/entries'
import { layGround } from '../../src/server/sites/ground'
import { readOpening } from '../../src/server/sites/openings'

/** Enough that each way of looking is taken: few, some, most and all of them. */
const COUNT = 6_000
/** A small generator of its own (Lehmer), so that each run looks at the same places. */
const random = (() => {
  let seed = 42
  return () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
})()
const somewhere = (): Gcj02 => [121.1 + random() * 0.3, 30.9 + random() * 0.25]

const opening = readOpening('')
const entries: SiteEntry[] = Array.from({ length: COUNT }, (_, i) => ({
  ...{ id: `${i}`, code: `${i}`, name: `站点${i}`, level: 'POINT', address: '', phone: null },
  ...{ street: { slug: 'a', name: '甲街道' }, neighbourhood: null, opening, receptions: [] },
  // One in fifty has no place.
  gcj02: i % 50 === 7 ? null : somewhere(),
}))
const ground = layGround(
  entries,
  Uint32Array.from(entries, (_, position) => position),
)

const bySorting = (positions: Uint32Array, from: Gcj02, count: number) =>
  [...positions]
    .flatMap(position => {
      const { gcj02 } = entries[position] ?? { gcj02: null }
      return gcj02 ? [{ position, metres: distanceBetween(from, gcj02) }] : []
    })
    .sort((a, b) => a.metres - b.metres)
    .slice(0, count)
    .map(({ position }) => position)

describe('在几千个站点里找最近的', () => {
  it.each<[string, ((position: number) => boolean) | undefined]>([
    ['全部', undefined],
    ['大半', position => position % 5 !== 0],
    ['一小半', position => position % 8 === 0],
    ['几十个', position => position % 100 === 0],
    ['一个也没有', () => false],
  ])('%s：第一次问、再问一次，都和一个一个量过的一样', (_, test) => {
    const all = Uint32Array.from(entries, (_, position) => position)
    const positions = test ? all.filter(test) : all
    for (const count of [1, 20, 700])
      for (let time = 0; time < 3; time += 1) {
        const from = somewhere()
        expect(ground.nearest({ positions, test }, from, count)).toEqual(bySorting(positions, from, count))
      }
  })
})
