export default definePageConfig({ navigationBarTitleText: '接待日程', enableShareAppMessage: true })
