import { Module } from '@nestjs/common';
import { CATEGORY } from './category-type.js';
import { controllersOf } from '../entry-routes/controllers-of.js';

/** Categories. */
@Module({ controllers: controllersOf('categories', 'Categories', CATEGORY) })
export class CategoriesModule {}
