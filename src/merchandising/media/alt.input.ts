import { Text } from '../../catalog/fields/text.js';

/** Alternative text in every language. */
export class AltInput {
  @Text({ max: 500, description: 'In Chinese' }) 'zh-CN'!: string;
  @Text({ max: 500, description: 'In English' }) en!: string;
}
