import { Button as NativeButton, View } from '@tarojs/components'
import { type ButtonProps, buttonClass } from './buttonClass'
import { Icon } from './Icon'
import './Button.css'

/** The one button of the product. */
export const Button = (props: ButtonProps) => {
  const { children, onClick, icon, disabled, busy, label, share } = props
  return (
    <NativeButton
      className={buttonClass(props)}
      disabled={disabled}
      hoverClass='button-pressed'
      openType={share ? 'share' : undefined}
      onClick={() => !disabled && !busy && onClick?.()}
      aria-label={label}
    >
      {busy ? <Icon name='loader-circle' className='turning' /> : icon && <Icon name={icon} />}
      <View className='button-text'>{children}</View>
    </NativeButton>
  )
}
