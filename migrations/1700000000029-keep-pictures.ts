import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures that were uploaded. Their files lie beside the database, under the same names. */
export class KeepPictures1700000000029 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE catalog.pictures (
        hash text NOT NULL CONSTRAINT pictures_pkey PRIMARY KEY,
        width integer NOT NULL,
        height integer NOT NULL,
        bytes integer NOT NULL,
        actor text NOT NULL,
        uploaded_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT pictures_size_check CHECK (width > 0 AND height > 0 AND bytes > 0)
      );
      CREATE INDEX pictures_uploaded_at_idx ON catalog.pictures (uploaded_at, hash)`);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP TABLE catalog.pictures');
  }
}
