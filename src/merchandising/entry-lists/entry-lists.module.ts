import { Module } from '@nestjs/common';
import { EntryTextWriter } from './entry-text-writer.js';

/** Keeps the texts up to date by which entries are found. */
@Module({ providers: [EntryTextWriter] })
export class EntryListsModule {}
