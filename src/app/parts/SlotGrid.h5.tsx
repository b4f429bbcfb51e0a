import { useId } from 'react'
import { faceOf, gridClass, type SlotGridProps } from './slotWords'
import './SlotGrid.css'

/** The times of a reception, as large as a thumb: real radio buttons, so that the arrow keys go from one to the next. */
export const SlotGrid = ({ slots, value, onChange, own }: SlotGridProps) => {
  const name = useId()
  return (
    <div className={gridClass(slots)} role='radiogroup' aria-label='选时间'>
      {slots.map(slot => {
        const { isOff, isOn, note, time, label, className } = faceOf(slot, { value, own })
        return (
          <label key={slot.slot} className={className}>
            <input
              type='radio'
              className='slot-input'
              name={name}
              aria-label={label}
              disabled={isOff}
              checked={isOn}
              onChange={() => onChange(slot.slot)}
            />
            <span className='slot-time'>{time}</span>
            <span className='slot-note'>{note}</span>
          </label>
        )
      })}
    </div>
  )
}
