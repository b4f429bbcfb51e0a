export default definePageConfig({ navigationBarTitleText: '今天的接待' })
