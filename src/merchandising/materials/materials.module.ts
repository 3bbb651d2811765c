import { Module } from '@nestjs/common';
import { MATERIAL } from './material-type.js';
import { controllersOf } from '../entry-routes/controllers-of.js';

/** Materials. */
@Module({ controllers: controllersOf('materials', 'Materials', MATERIAL) })
export class MaterialsModule {}
