import { Module } from '@nestjs/common';
import { TextWriter } from './text-writer.js';

/** Finds working copies by name, in any script. */
@Module({ providers: [TextWriter] })
export class EntryListsModule {}
