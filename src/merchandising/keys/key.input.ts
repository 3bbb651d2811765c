import { ValidateBy } from 'class-validator';
import { ENTRY_TYPES, type EntryType } from '../../catalog/entities/entries/entry.entity.js';
import { IsoDateTime } from '../../platform/validation/iso-date-time.js';
import { Text } from '../../catalog/fields/text.js';
import { Enum, EnumArray } from '../../catalog/fields/scalars.js';
import { ROLES, type Role } from '../../platform/keys/roles.js';

const isFuture = (value: unknown) => typeof value !== 'string' || !(Date.parse(value) <= Date.now());

export class KeyInput {
  @Text({ max: 100, description: 'Whose it is, or what for' }) name!: string;
  @Enum(ROLES, 'What it may do, each role all that the one before may') role!: Role;

  @EnumArray(ENTRY_TYPES, 'Types of entry that it opens, and nothing besides; everything where not given')
  scopes?: EntryType[];

  @IsoDateTime('When it ceases to open; never where not given')
  @ValidateBy({
    name: 'isFuture',
    validator: { validate: isFuture, defaultMessage: () => 'must be in the future' },
  })
  expiresAt?: string;
}
