import { Words } from '../fields/words.js';

/** Words with the same meaning, in any language: a search for one also finds the others. */
export class SynonymContent {
  @Words({ min: 2, max: 50, length: 60, description: 'The words, in any order and language', required: true })
  words!: string[];
}
