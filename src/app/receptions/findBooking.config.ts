export default definePageConfig({ navigationBarTitleText: '查预约' })
