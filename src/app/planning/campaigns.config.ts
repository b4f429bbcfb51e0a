export default definePageConfig({ navigationBarTitleText: '集中联系' })
