import { ValidateBy } from 'class-validator';
import { ENTRY_TYPES, type EntryType } from '../../catalog/entities/entries/entry.entity.js';
import { IsoDateTime } from '../../platform/validation/iso-date-time.js';
import { Text } from '../../catalog/fields/text.js';
import { Enum, EnumArray } from '../../catalog/fields/scalars.js';
import { ROLES, type Role } from '../../platform/keys/roles.js';

const isFuture = (value: unknown) => typeof value !== 'string' || !(Date.parse(value) <= Date.now());

export class KeyInput {
  @Text({ max: 100, description: 'Owner or purpose' }) name!: string;
  @Enum(ROLES, 'What the key may do; each role includes the ones before it') role!: Role;

  @EnumArray(ENTRY_TYPES, 'Entry types that the key is limited to; all by default')
  scopes?: EntryType[];

  @IsoDateTime('When the key expires; never by default')
  @ValidateBy({
    name: 'isFuture',
    validator: { validate: isFuture, defaultMessage: () => 'must be in the future' },
  })
  expiresAt?: string;
}
