/** One bar of a chart: the whole, and the part of it that is drawn darker. */
export interface Bar {
  readonly key: string
  /** What it stands for, in full: 11月20日 周五. */
  readonly name: string
  /** What stands under it, where there is room: 11/20. */
  readonly tick: string
  readonly value: number
  readonly part: number
}

/** Round steps of an axis. */
const STEPS = [1, 2, 5]

/** The smallest round number that is not below n: 1, 2, 5, 10, 20, 50 … */
const roundUp = (n: number): number => {
  const power = 10 ** Math.floor(Math.log10(n))
  return (STEPS.find(step => step * power >= n) ?? 10) * power
}

/** The marks of an axis from 0 up that holds every value: four at most, whole numbers. */
export const axisOf = (values: readonly number[]): readonly number[] => {
  const most = Math.max(1, ...values)
  const step = Math.max(1, roundUp(most / 3))
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step)
}

/** Every how many bars one can name without the names touching: `room` names fit. */
export const tickEvery = (bars: number, room: number): number => Math.max(1, Math.ceil(bars / room))
