const CHINESE =
  '的 了 吗 呢 吧 和 与 或 是 在 有 没有 有没有 我 想 要 想要 想买 买 ' +
  '一 一个 一张 一款 一把 个 张 款 把 件 带 推荐 适合 请问 什么 哪些 这 那';
const ENGLISH = 'a an the and or of for in on to with without by at from is are i my me want need some any';

/** Words without meaning for a search: particles and phrases of requests. */
export const STOP_WORDS = `${CHINESE} ${ENGLISH}`.split(' ');
