import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../../../platform/locale/locale.js';

/** A value of an attribute: a stable code, and a name per locale. New values need no release. */
abstract class AttributeValue {
  abstract code: string;

  @Column('jsonb')
  name!: LocalizedText;

  /** Order in lists, lowest first. */
  @Column('integer', { default: 0 })
  position!: number;
}

@Entity({ schema: 'catalog', name: 'styles' })
export class Style extends AttributeValue {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'styles_pkey' })
  code!: string;
}

@Entity({ schema: 'catalog', name: 'colors' })
export class Color extends AttributeValue {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'colors_pkey' })
  code!: string;
}

@Entity({ schema: 'catalog', name: 'rooms' })
export class Room extends AttributeValue {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rooms_pkey' })
  code!: string;
}
