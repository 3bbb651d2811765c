import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which revisions show a picture, in whichever field or text, by its path or by a whole address: a hash is nobody
 * else's. An index, and no table, because revisions never change.
 */
export class FindPictures1700000000031 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE FUNCTION catalog.pictures_of(content jsonb) RETURNS text[]
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT ARRAY (
          SELECT DISTINCT match[1]
          FROM pg_catalog.regexp_matches(content::text, '/media/([A-Za-z0-9_-]{43})/', 'g') AS match)
      $$`);
    await runner.query(`
      CREATE INDEX revisions_pictures_idx ON catalog.revisions USING gin (catalog.pictures_of(content))
        WHERE content::text LIKE '%/media/%'`);
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP INDEX catalog.revisions_pictures_idx');
    await runner.query('DROP FUNCTION catalog.pictures_of(jsonb)');
  }
}
