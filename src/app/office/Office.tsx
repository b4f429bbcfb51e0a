import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { LeaveButton } from '../acting/LeaveButton'
import { sayDuties, useDuty } from '../acting/useDuty'
import { aria } from '../parts/aria'
import { Button } from '../parts/Button'
import { Page } from '../parts/Page'
import { Waiting } from '../parts/Waiting'
import { type PageName, replace } from '../platform/navigate'
import { useIsDesk } from '../useIsDesk'
import { OfficeRooms, OfficeTabs } from './OfficeNav'
import { useWaiting, type Waits } from './useWaiting'
import './icons.css'
import './Office.css'

interface OfficeProps {
  readonly title: string
  /** The room this page belongs to. */
  readonly here: PageName
  /** For a page inside a room: what it came out of, and where one goes back to. */
  readonly within?: { readonly title: string; readonly onBack: () => void }
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** Stays in sight at the lower edge. */
  readonly footer?: ReactNode
  /** What the page itself has just counted of what waits. */
  readonly waits?: Waits
}

interface FrameProps extends OfficeProps {
  readonly waits: Waits
}

const OnDesk = ({ title, here, within, actions, children, footer, waits }: FrameProps) => {
  const me = useDuty()
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title: `${title} · 家站点` })
  }, [title])
  return (
    <View className='office'>
      <View className='office-top'>
        <OfficeRooms here={here} waits={waits} />
        <View className='office-who'>{me ? `${me.name} · ${sayDuties(me)}` : ''}</View>
        <LeaveButton />
      </View>
      {!within && <OfficeTabs here={here} waits={waits} />}
      <View className='office-body' {...aria('main')}>
        {within && (
          <View className='office-back'>
            <Button kind='quiet' size='small' icon='chevron-left' onClick={within.onBack}>
              {within.title}
            </Button>
          </View>
        )}
        <View className='office-head'>
          <View className='office-title' {...aria('heading')} aria-level={1}>
            {title}
          </View>
          {actions && <View className='office-actions'>{actions}</View>}
        </View>
        {children}
      </View>
      {footer && (
        <View className='office-footer'>
          <View className='office-footer-in'>{footer}</View>
        </View>
      )}
    </View>
  )
}

const OnPhone = ({ title, here, within, actions, children, footer, waits }: FrameProps) => (
  <Page title={title} footer={footer} onBack={within?.onBack}>
    {!within && <OfficeRooms here={here} waits={waits} />}
    {!within && <OfficeTabs here={here} waits={waits} />}
    {actions && <View className='office-actions office-actions-phone'>{actions}</View>}
    {/* In a box of its own: what is loaded would else hand the rooms to the view of a mini program once more. */}
    <View>{children}</View>
  </Page>
)

/** The frame of the back office: its rooms across the top of a desk, one column on a phone. */
export function Office(props: OfficeProps) {
  const me = useDuty()
  const isDesk = useIsDesk()
  const waits = useWaiting(props.waits)
  const Frame = isDesk ? OnDesk : OnPhone
  return (
    <Frame {...props} waits={waits}>
      {me ? props.children : <Waiting />}
    </Frame>
  )
}

/** Back to a page of the office that one need not have come from. */
export const backTo = (page: PageName, params: Readonly<Record<string, string>> = {}) => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void replace(page, params)
}
