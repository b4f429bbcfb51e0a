export default definePageConfig({ navigationBarTitleText: '记下一件事' })
