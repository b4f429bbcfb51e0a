import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { classes } from './classes'
import { Icon } from './Icon'
import type { PageProps } from './Page'
import { TabBar } from './TabBar'
import './Page.css'

const HOME = '/resident/home'

/** Back to where one came from; a page opened from a poster or a link has nothing behind it but the front door. */
const back = () => (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.redirectTo({ url: HOME }))

/** The frame of every page on the web: header with the heading, main, and what stays in reach of the thumb. */
export const Page = ({ title, children, footer, wide, tab, onBack }: PageProps) => {
  useEffect(() => {
    document.title = title === '家站点' ? title : `${title} · 家站点`
  }, [title])
  return (
    <div className={classes('page', wide && 'page-wide')}>
      <header className='page-header'>
        <div className='page-header-in'>
          {tab ? null : (
            <button
              type='button'
              className='page-back'
              aria-label='返回'
              onClick={onBack ?? (() => void back())}
            >
              <Icon name='chevron-left' size={24} />
            </button>
          )}
          <h1 className='page-title'>{title}</h1>
        </div>
      </header>
      <main className='page-body'>{children}</main>
      {footer && (
        <footer className='page-footer'>
          <div className='page-footer-in'>{footer}</div>
        </footer>
      )}
      {tab && <TabBar here={tab} />}
    </div>
  )
}
