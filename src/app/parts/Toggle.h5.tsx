import type { ToggleProps } from './Toggle'
import './Toggle.css'

/** Yes or no. The whole line can be tapped. */
export const Toggle = ({ label, hint, value, onChange }: ToggleProps) => (
  <label className='toggle'>
    <span className='toggle-main'>
      <span className='toggle-label'>{label}</span>
      {hint && <span className='toggle-hint'>{hint}</span>}
    </span>
    <input
      type='checkbox'
      role='switch'
      aria-checked={value}
      className='toggle-input'
      aria-label={label}
      checked={value}
      onChange={event => onChange(event.target.checked)}
    />
    <span className={value ? 'toggle-track toggle-track-on' : 'toggle-track'} aria-hidden>
      <span className='toggle-knob' />
    </span>
  </label>
)
