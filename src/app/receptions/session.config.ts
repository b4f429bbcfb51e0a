export default definePageConfig({ navigationBarTitleText: '接待详情', enableShareAppMessage: true })
