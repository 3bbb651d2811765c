import { ApiProperty } from '@nestjs/swagger';
import { ENTRY_TYPES } from '../../catalog/entities/entries/entry.entity.js';
import { ROLES } from '../../platform/keys/roles.js';
import type { Principal } from '../../platform/keys/authenticator.js';

export class CurrentPrincipalView {
  @ApiProperty({ description: '`key:<id>`, or `user:<subject>` for a person who signed in' }) actor!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: "The key's name, or the person's according to the issuer; null where it gives none",
  })
  name!: string | null;
  @ApiProperty({ enum: ROLES }) role!: string | null;
  @ApiProperty({ enum: ENTRY_TYPES, isArray: true, nullable: true, description: 'Null for all' })
  scopes!: string[] | null;
}

export const currentPrincipalView = ({ actor, name, role, scopes }: Principal): CurrentPrincipalView => ({
  actor,
  name,
  role,
  scopes,
});
