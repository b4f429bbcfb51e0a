import type { SlotView } from '../../contract/receptions/sessionView'
import { sayClock } from '../../contract/time'
import { classes } from './classes'

export interface SlotGridProps {
  readonly slots: readonly SlotView[]
  readonly value: number | null
  readonly onChange: (slot: number) => void
  /** When the own slot begins, where one is held: it is shown as such and needs no choosing. */
  readonly own?: string | null
}

/** How one time of a reception is drawn and read out. */
export const faceOf = (slot: SlotView, { value, own }: Pick<SlotGridProps, 'value' | 'own'>) => {
  const isOwn = slot.startsAt === own
  const isOff = isOwn || slot.free === 0
  const note = isOwn ? '现在约的' : slot.free > 0 ? `还有 ${slot.free} 位` : '约满'
  const time = sayClock(slot.startsAt)
  return {
    ...{ isOff, note, time, label: `${time}，${note}`, isOn: slot.slot === value },
    className: classes('slot', isOff && 'slot-off', isOwn && 'slot-own', slot.slot === value && 'slot-on'),
  }
}

/** Four in a row where that leaves no gap, else three. */
export const gridClass = (slots: readonly SlotView[]): string =>
  classes('slots', slots.length % 4 === 0 && 'slots-even')
