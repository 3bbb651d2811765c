import { Module } from '@nestjs/common';
import { ArticlesController } from './articles/articles.controller.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { Answers } from './answers.js';
import { KeptAnswers } from './kept-answers.js';
import { PicturesController } from './media/pictures.controller.js';
import { ProductsController } from './products/products.controller.js';
import { VocabularyController } from './vocabulary/vocabulary.controller.js';

@Module({
  controllers: [
    ProductsController,
    ArticlesController,
    VocabularyController,
    FeedsController,
    PicturesController,
  ],
  providers: [KeptAnswers, Answers],
  exports: [Answers],
})
export class StorefrontModule {}
