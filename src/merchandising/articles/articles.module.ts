import { Module } from '@nestjs/common';
import { RenderingController } from './rendering.controller.js';
import { ARTICLE } from './article-type.js';
import { controllersOf } from '../entry-routes/controllers-of.js';

/** Articles. */
@Module({ controllers: [...controllersOf('articles', 'Articles', ARTICLE), RenderingController] })
export class ArticlesModule {}
