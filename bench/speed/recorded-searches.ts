import { setTimeout as sleep } from 'node:timers/promises';
import { EngineRecorder } from './engine-recorder.js';
import { type Stage, startPatient } from './stage.js';

/** What the service asks the engine for each of these paths, as JSON bodies. */
export async function recordedSearches(stage: Stage, paths: string[]): Promise<Map<string, string[]>> {
  const recorder = await EngineRecorder.start(stage.meilisearch.url);
  const service = await startPatient(stage, { MEILISEARCH_URL: recorder.url });
  const searches = new Map<string, string[]>();
  for (const path of paths) {
    await untilEngineAnswers(() => {
      recorder.searches.length = 0;
      return `${service.url}${path}`;
    });
    searches.set(path, [...recorder.searches]);
  }
  await service.stop();
  recorder.stop();
  return searches;
}

/** At first everything is cold, and Postgres may answer for the engine. */
export async function untilEngineAnswers(url: () => string) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(url());
    if (!((await answer.json()) as { degraded: boolean }).degraded) return;
    await sleep(100);
  }
  throw new Error('the engine does not answer');
}
