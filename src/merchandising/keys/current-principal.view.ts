import { ApiProperty } from '@nestjs/swagger';
import { ENTRY_TYPES } from '../../catalog/entities/entries/entry.entity.js';
import { ROLES } from '../../platform/keys/roles.js';
import type { Principal } from '../../platform/keys/authenticator.js';

export class CurrentPrincipalView {
  @ApiProperty({ description: '`key:<id>`, or `user:<subject>` for somebody who signed in' }) actor!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: "The key's, or what the issuer calls the person; null where it does not say",
  })
  name!: string | null;
  @ApiProperty({ enum: ROLES }) role!: string | null;
  @ApiProperty({ enum: ENTRY_TYPES, isArray: true, nullable: true, description: 'Null: everything' })
  scopes!: string[] | null;
}

export const currentPrincipalView = ({ actor, name, role, scopes }: Principal): CurrentPrincipalView => ({
  actor,
  name,
  role,
  scopes,
});
