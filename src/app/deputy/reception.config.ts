export default definePageConfig({ navigationBarTitleText: '接待详情' })
