import type { CheckProps } from './Check'
import { classes } from './classes'
import { Icon } from './Icon'
import './Check.css'

/** A box to tick, of many: a real checkbox under our own drawing. */
export const Check = ({ label, note, value, onChange, isBare }: CheckProps) => (
  <label className={classes('check', isBare && 'check-bare')}>
    <input
      type='checkbox'
      className='check-input'
      aria-label={label}
      checked={value}
      onChange={event => onChange(event.target.checked)}
    />
    <span className={classes('check-box', value && 'check-on')} aria-hidden>
      {value && <Icon name='check' size={16} />}
    </span>
    {!isBare && (
      <span className='check-main'>
        <span className='check-label'>{label}</span>
        {note && <span className='check-note'>{note}</span>}
      </span>
    )}
  </label>
)
