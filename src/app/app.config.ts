const isH5 = process.env.TARO_ENV === 'h5'

/** WeChat lets an app ask for a rough position only when it has declared that here. */
const located: Pick<Parameters<typeof defineAppConfig>[0], 'requiredPrivateInfos' | 'permission'> = {
  requiredPrivateInfos: ['getFuzzyLocation', 'chooseLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '用来把离您近的家站点排在前面，不保存' } },
}

export default defineAppConfig({
  pages: [
    'resident/home',
    'resident/scan',
    'resident/site',
    'resident/submit',
    'resident/receipt',
    'resident/follow',
    'resident/opinion',
    'resident/opinions',
    'resident/me',
    'resident/notFound',
  ],
  subPackages: [
    { root: 'places', pages: ['nearby', 'deputies', 'deputy', 'pick'] },
    {
      root: 'receptions',
      pages: ['schedule', 'session', 'book', 'booking', 'bookings', 'findBooking', 'messages'],
    },
    { root: 'deputy', pages: ['opinions', 'opinion', 'calendar', 'reception', 'changes', 'subscribe'] },
    { root: 'planning', pages: ['agenda', 'plans', 'plan', 'changes', 'campaigns', 'figures'] },
    { root: 'door', pages: ['today', 'scan', 'records', 'record', 'matter', 'calls'] },
    {
      root: 'staff',
      pages: [
        'signIn',
        'inbox',
        'opinion',
        'sites',
        'site',
        'siteForm',
        'siteImport',
        'posters',
        'scans',
        'notices',
      ],
    },
  ],
  ...(process.env.TARO_ENV === 'weapp' ? located : {}),
  lazyCodeLoading: 'requiredComponents',
  window: {
    // On the web our own Page draws the header, with a real heading and a real back button.
    navigationStyle: isH5 ? 'custom' : 'default',
    navigationBarBackgroundColor: '#fbf8f4',
    navigationBarTitleText: '家站点',
    navigationBarTextStyle: 'black',
    backgroundColor: '#fbf8f4',
    backgroundTextStyle: 'dark',
  },
})
