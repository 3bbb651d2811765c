import { Words } from '../fields/words.js';

/** Words that mean the same to a shopper, in any language: whoever types one finds what is described by another. */
export class SynonymContent {
  @Words({ min: 2, max: 50, length: 60, description: 'The words, in any order and language', required: true })
  words!: string[];
}
