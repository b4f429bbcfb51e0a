import { type ButtonProps, buttonClass } from './buttonClass'
import { Icon } from './Icon'
import './Button.css'

/** The one button of the product; Taro's own has no role, no focus, and is pressed even when disabled. */
export const Button = (props: ButtonProps) => {
  const { children, onClick, icon, disabled, busy, label } = props
  return (
    <button
      type='button'
      className={buttonClass(props)}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-label={label}
      onClick={() => !busy && onClick?.()}
    >
      {busy ? <Icon name='loader-circle' className='turning' /> : icon && <Icon name={icon} />}
      <span className='button-text'>{children}</span>
    </button>
  )
}
