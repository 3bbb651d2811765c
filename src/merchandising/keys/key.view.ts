import { ApiProperty } from '@nestjs/swagger';
import { ENTRY_TYPES } from '../../catalog/entities/entries/entry.entity.js';
import type { ApiKeyDetails, CreatedKey } from '../../platform/keys/manage-keys.js';
import { ROLES } from '../../platform/keys/roles.js';

class KeyView {
  @ApiProperty({ format: 'uuid', description: 'Actors are written as `key:<id>`' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ROLES }) role!: string;
  @ApiProperty({ enum: ENTRY_TYPES, isArray: true, nullable: true, description: 'Null for all' })
  scopes!: string[] | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) expiresAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Accurate to the minute' })
  lastUsedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) revokedAt!: string | null;
}

export class NewKeyView extends KeyView {
  @ApiProperty({ description: 'The key itself. It is shown in this response only; its hash is stored.' })
  key!: string;
}

export class KeyListView {
  @ApiProperty({ type: [KeyView] }) items!: KeyView[];
}

function keyView(key: ApiKeyDetails): KeyView {
  return {
    id: key.id,
    name: key.name,
    role: key.role,
    scopes: key.scopes,
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt?.toISOString() ?? null,
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
  };
}

export const keyListView = (keys: ApiKeyDetails[]): KeyListView => ({ items: keys.map(keyView) });

export const newKeyView = ({ key, secret }: CreatedKey): NewKeyView => ({
  ...keyView(key),
  key: secret,
});
