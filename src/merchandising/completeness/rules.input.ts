import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsDefined, IsObject, ValidateBy, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { EntryId, Enum } from '../../catalog/fields/scalars.js';
import { FIELDS, type MeasuredType } from './completeness.js';

const TYPES = Object.keys(FIELDS) as MeasuredType[];

/** Names of fields of the rule's type. */
function Fields(description: string) {
  const known = (rule: object | undefined) => {
    const { type } = (rule ?? {}) as { type?: MeasuredType };
    return type !== undefined && type in FIELDS ? (FIELDS[type] as readonly string[]) : [];
  };
  return (target: object, key: string) => {
    ApiProperty({ type: [String], description })(target, key);
    ValidateBy({
      name: 'isFields',
      validator: {
        validate: (value, argument) =>
          Array.isArray(value) &&
          new Set(value).size === value.length &&
          value.every((each) => known(argument?.object).includes(each as string)),
        defaultMessage: (argument) =>
          `must be a list of different fields among ${known(argument?.object).join(', ')}`,
      },
    })(target, key);
  };
}

class RuleInput {
  @Enum(TYPES, 'Entry type that the rule applies to') type!: MeasuredType;
  @EntryId('Category that the rule applies to, with all below; all products by default', false)
  category?: string;
  @Fields('Fields without which an entry cannot be published, per locale') required!: string[];
  @Fields('Fields that count towards the score') recommended!: string[];
}

export class RulesInput {
  @ApiProperty({ type: [RuleInput] })
  @IsDefined()
  @IsArray()
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => RuleInput)
  rules!: RuleInput[];
}
