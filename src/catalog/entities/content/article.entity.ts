import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from '../entries/entry.entity.js';

/** An article that is not deleted. */
@Entity({ schema: 'catalog', name: 'articles' })
export class Article {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'articles_pkey' })
  id!: string;

  @Column('text')
  kind!: string;

  @OneToOne(() => Entry, { nullable: false })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'articles_id_fkey' })
  entry!: Relation<Entry>;
}
