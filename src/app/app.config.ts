const isH5 = process.env.TARO_ENV === 'h5'

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
    { root: 'deputy', pages: ['opinions', 'opinion'] },
    { root: 'staff', pages: ['signIn', 'inbox', 'opinion'] },
  ],
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
