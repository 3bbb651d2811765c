import type { Pair } from './fields.ts';

/** What the API finds wrong, by its codes, in Chinese. A code that is not here is told in the API's own words. */
export const FAULTS_ZH: Record<string, string> = {
  is_defined: '必填',
  is_not_empty: '必填',
  missing: '必填',
  incomplete: '发布前必填',
  is_string: '要填文字',
  is_int: '要填整数',
  is_number: '要填数字',
  is_boolean: '要选是或否',
  is_array: '要填列表',
  is_object: '要填内容',
  is_in: '不在可选范围内',
  is_iso8601: '不是日期或时间',
  is_uuid: '没有这一项',
  unknown: '没有这一项',
  matches: '格式不对',
  sku_taken: '这个 SKU 已被别的商品使用',
  gtin_taken: '这个条码已被使用',
  slug_taken: '这个网址已被使用',
  repeated: '重复了',
  array_unique: '有重复',
  category_cycle: '分类不能放在自己下面',
  bad_period: '结束要晚于开始，且不能重叠',
  past: '要晚于现在',
  unknown_picture: '没有这张图片',
  in_use: '正在被使用',
  outdated_standard: '标准已被替代',
  expired: '已过期',
  bad_sum: '各项之和不是 100%',
  unpublished_product: '读者看不到这件商品',
};

/** Problems as a whole, by their codes. */
export const PROBLEMS: Record<string, Pair> = {
  offline: [
    '连不上服务。内容已留在这台设备上。',
    'The service cannot be reached. What you typed is kept on this device.',
  ],
  unauthenticated: ['密钥无效或已过期，请重新登录。', 'The key is not valid any more. Please sign in again.'],
  forbidden: ['您的密钥没有这个权限。', 'Your key may not do this.'],
  not_found: ['没有找到，可能已被删除。', 'There is no such thing; perhaps it was deleted.'],
  version_conflict: ['别人刚刚改过。', 'Somebody has changed it meanwhile.'],
  incomplete: ['发布前还有内容要补。', 'Something is missing before it can be published.'],
  in_use: ['还有别处在使用它。', 'Something else refers to it.'],
  archived: ['它已归档，先取消归档。', 'It is archived; bring it back first.'],
  invalid: ['有些内容需要改正。', 'Some of it has to be corrected.'],
  rate_limited: ['请求太多，请稍候。', 'Too many requests; wait a little.'],
};
