/** What the app says by itself as well. It stands apart, so that no phone has to carry the whole table. */
export const sentences = {
  pinMissing: '请设置 4 到 6 位数字的查询密码，以后凭它查看进展。',
  photoTooLarge: '照片太大，每张不超过 10 MB。',
  tableTooLarge: '表格太大，请分成几份，每份不超过 20000 行、5 MB。',
  tableUnreadable: '读不了这个文件，请用 Excel（.xlsx）或 CSV 格式。',
  tryLater: '系统正忙，您的内容没有丢失，请稍后再试。',
} as const

/**
 * Everything that can be refused: a code for programs, the HTTP status, and a sentence for people.
 * The list is closed: an error that is not here does not leave the server.
 */
export const errors = {
  badInput: [400, '填写的内容有问题，请检查后再提交。'],
  idempotencyKeyMissing: [400, '请求缺少防重复编号，请更新应用后再试。'],
  siteCodeWrong: [400, '站点编号不对，请核对海报上的编号。'],
  pinMissing: [400, sentences.pinMissing],
  photoMissing: [400, '没有收到照片，请重新选择。'],
  photoNotAnImage: [400, '这个文件不是照片，请选择 JPG、PNG 或 WebP 格式。'],
  photoBroken: [400, '照片已损坏，请换一张。'],
  photoGone: [400, '有照片没有上传成功，请删掉后重新添加。'],
  promiseDatePast: [400, '承诺日期要在今天之后。'],
  unitWrong: [400, '这个单位不能承办此条意见，请重新选择。'],
  streetUnknown: [400, '没有这个街道，请重新选择。'],
  successorWrong: [400, '接替的站点不对：请选另一个正在开放的站点。'],
  mergeWrong: [400, '只能并入同一街道另一个正在开放的站点。'],
  personWrong: [400, '选的人里有人不能安排到这个站点，请刷新后重选。'],
  tableMissing: [400, '没有收到表格，请重新选择文件。'],
  tableUnreadable: [400, sentences.tableUnreadable],
  tableColumns: [400, '表格缺少必要的列，请先导出一份作为模板。'],
  tableEmpty: [400, '表格里没有内容。'],
  miniProgramMissing: [400, '还没有接入微信小程序，请改用二维码。'],
  glyphMissing: [400, '有的字海报的字体里没有，请联系管理员。'],
  bookingCodeWrong: [400, '没有这个预约码，请核对后再试。'],
  opinionWrong: [400, '只能选自己还没办结的意见。'],
  deputyWrong: [400, '选的代表里有人不能安排到这场接待，请重新选择。'],
  spanTooLong: [400, '一次最多查看一年多一点的日程，请缩短时间。'],
  spanWrong: [400, '结束日期不能早于开始日期。'],
  parentWrong: [400, '找不到可以并入的意见，请核对回执编号。'],
  signInNeeded: [401, '请先登录。'],
  tokenInvalid: [401, '登录已失效，请重新登录。'],
  passwordWrong: [401, '账号或密码不对。'],
  receiptWrong: [401, '回执编号或查询密码不对。'],
  forbidden: [403, '您没有权限进行这项操作。'],
  notFound: [404, '没有找到，或您无权查看。'],
  feedGone: [404, '这个日历地址没有或已经停用，请回到“家站点”里重新订阅。'],
  siteNotFound: [404, '没有找到这个站点，请核对编号。'],
  siteClosed: [409, '这个站点已经关闭，请到接替它的站点提意见。'],
  siteStale: [409, '这个站点刚刚有了改动，请刷新后再操作。'],
  siteActNotAllowed: [409, '现在不能对这个站点这样做，请刷新页面看看。'],
  importGone: [409, '这次检查已经过期，请重新选择文件检查。'],
  importStale: [409, '检查以后站点又有了改动，请重新检查一次。'],
  sessionStale: [409, '这场接待刚刚有了变动，请刷新后再操作。'],
  sessionActNotAllowed: [409, '现在不能对这场接待这样做，请刷新页面看看。'],
  sessionNotOpen: [409, '这场接待现在不能预约，请看看其他场次。'],
  sessionFull: [409, '这个时间已经约满，可以换一个时间，或者排队候补。'],
  bookedAlready: [409, '您已经约了这场接待，不用再约。'],
  tooManyBookings: [409, '您已有两个还没到的预约，去过或取消一个后再约。'],
  bookingStale: [409, '这个预约刚刚有了变动，请刷新后再操作。'],
  bookingActNotAllowed: [409, '现在不能这样做，请刷新看看最新情况。'],
  noticeTooShort: [409, '接待要至少提前三天公告，请选晚一点的日期。'],
  seatsTaken: [409, '有的时段已经有人预约，不能缩短或减少名额。'],
  deputyBusy: [409, '这位代表同一时间另有接待，请换一位或换个时间。'],
  planStale: [409, '这份计划刚刚有了改动，请刷新后再操作。'],
  planActNotAllowed: [409, '现在不能对这份计划这样做，请刷新页面看看。'],
  planConflicts: [409, '计划里还有冲突没有解决，解决后才能公布。'],
  changeActNotAllowed: [409, '这件事已经有了结果，请刷新页面看看。'],
  campaignExists: [409, '这半年的集中联系已经发起过了。'],
  moveStale: [409, '这条意见刚刚有了新的变化，请刷新后再操作。'],
  moveNotAllowed: [409, '现在不能进行这项操作，请刷新页面看看最新进展。'],
  keyReused: [409, '同一个防重复编号不能用于不同的内容，请重新提交。'],
  photoTooLarge: [413, sentences.photoTooLarge],
  tableTooLarge: [413, sentences.tableTooLarge],
  tooManyRequests: [429, '操作太频繁，请稍后再试。'],
  tryLater: [503, sentences.tryLater],
  internal: [500, '系统出了问题，我们已经记录，请稍后再试。'],
} as const satisfies Record<string, readonly [status: number, sentence: string]>

export type ErrorCode = keyof typeof errors

/** A refusal with a known code; `fields` names what was wrong with the input, as path → sentence. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly fields: Readonly<Record<string, string>> | undefined
  constructor(code: ErrorCode, fields?: Readonly<Record<string, string>>) {
    super(errors[code][1])
    this.code = code
    this.fields = fields
  }
  get status(): number {
    return errors[this.code][0]
  }
}
