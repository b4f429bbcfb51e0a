import Taro from '@tarojs/taro'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import PlanPage from '../../src/app/planning/plan'
import { useSession } from '../../src/app/session'
import SiteFormPage from '../../src/app/staff/siteForm'
import { previewPlan } from '../../src/contract/receptions'
import { listStaffSites, readStaffSite } from '../../src/contract/sites'
import { startApp } from '../support/app-world'
import { officer } from '../support/planning'
import { makeStaffSite, siteCode } from '../support/samples'
import { phone } from '../support/stubs/taro'
import { asked, pick, press, thinksBetter, write } from '../support/taps'

// The header with the arrow is the web's; mini programs have their own.
jest.mock('../../src/app/parts/Page', () => jest.requireActual('../../src/app/parts/Page.h5'))

const street = { slug: 'zhongshan', name: '中山街道' }
beforeEach(() => {
  const server = startApp()
  useSession.setState({ token: 'token', me: officer('secretary') })
  server.answers(previewPlan, () => ({ items: [], isEstimate: false }))
  server.answers(readStaffSite, () => makeStaffSite())
  server.answers(listStaffSites, () => ({
    ...{ items: [], total: 0, hasMore: false, streets: [street], mayCreate: true, mayImport: true },
  }))
})

const forms: [string, { opens: () => void; types: () => void; home: string }][] = [
  [
    'the rules of a plan',
    {
      opens: () => {
        phone.opens('/planning/plan', { site: siteCode, name: '幸福里代表联系点', year: '2031' })
        render(<PlanPage />)
      },
      types: () => pick('多久一次', '单月'),
      home: '/planning/plans',
    },
  ],
  [
    'a site that is corrected',
    {
      opens: () => {
        phone.opens('/staff/siteForm', { code: siteCode })
        render(<SiteFormPage />)
      },
      types: () => write('地址', '幸福路9号'),
      home: `/staff/site?code=${siteCode}`,
    },
  ],
  [
    'a new site',
    {
      opens: () => {
        phone.opens('/staff/siteForm')
        render(<SiteFormPage />)
      },
      types: () => write('名称', '江虹代表联系点'),
      home: '/staff/sites',
    },
  ],
]

describe.each(forms)('on a phone %s', (_, { opens, types, home }) => {
  const opened = async () => {
    opens()
    await screen.findByRole('button', { name: /保存|新建/ })
  }

  it('is left by the arrow of the header at once as long as nothing was typed', async () => {
    await opened()
    press('返回')
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: home }))
    expect(Taro.showModal).not.toHaveBeenCalled()
    expect(Taro.enableAlertBeforeUnload).not.toHaveBeenCalled()
  })

  it('asks whoever has typed, and stays when they think better of it', async () => {
    await opened()
    types()
    thinksBetter()
    press('返回')
    await waitFor(() => expect(asked()?.title).toBe('不保存就离开？'))
    expect(Taro.redirectTo).not.toHaveBeenCalled()
    press('返回')
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: home }))
  })

  it('has the mini program ask, whose header is its own, until the form is gone', async () => {
    await opened()
    types()
    expect(Taro.enableAlertBeforeUnload).toHaveBeenCalledWith({ message: '填写的内容还没有保存。' })
    expect(Taro.disableAlertBeforeUnload).not.toHaveBeenCalled()
    cleanup()
    expect(Taro.disableAlertBeforeUnload).toHaveBeenCalledTimes(1)
  })
})
