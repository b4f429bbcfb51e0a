export default definePageConfig({ navigationBarTitleText: '订阅日历' })
