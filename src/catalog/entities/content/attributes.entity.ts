import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../../../platform/locale/locale.js';

/** A word that many products share: stable code, name per locale. The tables are data; new rows need no release. */
abstract class Term {
  abstract code: string;

  @Column('jsonb')
  name!: LocalizedText;

  /** Order in lists, lowest first. */
  @Column('integer', { default: 0 })
  position!: number;
}

@Entity({ schema: 'catalog', name: 'styles' })
export class Style extends Term {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'styles_pkey' })
  code!: string;
}

@Entity({ schema: 'catalog', name: 'colors' })
export class Color extends Term {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'colors_pkey' })
  code!: string;
}

@Entity({ schema: 'catalog', name: 'rooms' })
export class Room extends Term {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rooms_pkey' })
  code!: string;
}
